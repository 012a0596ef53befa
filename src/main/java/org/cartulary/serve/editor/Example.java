package org.cartulary.serve.editor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;

/**
 * A query of the library as an example for the editor.
 *
 * @param name the query's
 * @param title the question in a few words
 * @param query its text, with the values of its example in the place of its parameters
 */
record Example(String name, String title, String query) {

  /** All of a library, by name. */
  static List<Example> of(QueryLibrary library) {
    return library.all().stream().map(Example::of).toList();
  }

  private static Example of(LibraryQuery query) {
    Map<Var, Node> values =
        query.bind(query.example()).entrySet().stream()
            .collect(Collectors.toMap(value -> Var.alloc(value.getKey()), Map.Entry::getValue));
    Query asked = QueryTransformOps.replaceVars(query.query(), values);
    return new Example(query.name(), query.title(), asked.serialize());
  }
}
