package org.cartulary.serve.editor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.cartulary.serve.published.Examples;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.LocalText;
import org.cartulary.store.query.QueryLibrary;

/**
 * A query of the library as an example for the editor.
 *
 * @param name the query's
 * @param title the question in a few words, in the languages of its header
 * @param query its text, with the values of its example in the place of its parameters
 */
record Example(String name, LocalText title, String query) {

  /**
   * Those of a library that the endpoint answers, by name: a query that goes on to collaborators
   * has its place in the library alone.
   */
  static List<LibraryQuery> offered(QueryLibrary library) {
    return library.all().stream().filter(Example::isOfOneSite).toList();
  }

  /** These queries as the site has values for them now. */
  static List<Example> of(List<LibraryQuery> queries, Examples examples) {
    return queries.stream().map(query -> of(query, examples.of(query))).toList();
  }

  private static boolean isOfOneSite(LibraryQuery query) {
    AtomicBoolean elsewhere = new AtomicBoolean();
    Walker.walk(
        Algebra.compile(query.query()),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            elsewhere.set(true);
          }
        });
    return !elsewhere.get();
  }

  private static Example of(LibraryQuery query, Map<String, String> example) {
    Map<Var, Node> values =
        query.bind(example).entrySet().stream()
            .collect(Collectors.toMap(value -> Var.alloc(value.getKey()), Map.Entry::getValue));
    Query asked = QueryTransformOps.replaceVars(query.query(), values);
    return new Example(query.name(), query.words().title(), asked.serialize());
  }
}
