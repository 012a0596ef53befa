package org.cartulary.store.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.QueryRun;
import org.cartulary.store.StoreException;

/**
 * A query of {@code queries/export/}. It says {@code VALUES ?thing { UNDEF }}, in the place of
 * which the things are put that it is asked of: many at once, since starting a query costs more
 * than what it finds of one thing.
 */
final class RecordQuery {
  private static final String FOLDER = "/queries/export/";
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Query query;
  private final Var asked;

  private RecordQuery(Query query, Var asked) {
    this.query = query;
    this.asked = asked;
  }

  /**
   * Reads a query from the class path.
   *
   * @param name the file's, without its ending
   * @param asked the variable of its VALUES, without {@code ?}
   */
  static RecordQuery named(String name, String asked) {
    String file = FOLDER + name + ".rq";
    try (InputStream in = RecordQuery.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new StoreException(file + " is not on the class path", null);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RecordQuery(QueryFactory.create(text), Var.alloc(asked));
    } catch (IOException e) {
      throw new StoreException("cannot read " + file, e);
    }
  }

  /** A row of an answer. */
  record Row(Map<String, Node> values) {
    /** The value of a variable that is always bound. */
    Node get(String variable) {
      return Objects.requireNonNull(values.get(variable), variable);
    }

    /** The value of a variable; that of another where it is unbound. */
    Node get(String variable, String otherwise) {
      return values.getOrDefault(variable, get(otherwise));
    }
  }

  /** The answer for some things, by their IRIs. */
  List<Row> ask(PublishedGraph graph, Collection<String> iris) {
    if (iris.isEmpty()) {
      return List.of();
    }
    QueryRun run = new QueryRun(about(iris), Map.of(), PATIENCE, Integer.MAX_VALUE);
    return graph.run(run).rows().stream().map(Row::new).toList();
  }

  private Query about(Collection<String> iris) {
    ElementData data = new ElementData();
    data.add(asked);
    iris.forEach(iri -> data.add(binding(iri)));
    ElementTransformCopyBase insertion =
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData element) {
            return element.getVars().equals(List.of(asked)) ? data : element;
          }
        };
    return QueryTransformOps.transform(
        query, insertion, new ExprTransformNodeElement(node -> node, insertion));
  }

  private Binding binding(String iri) {
    return BindingFactory.binding(asked, NodeFactory.createURI(iri));
  }
}
