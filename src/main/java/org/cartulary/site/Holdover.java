package org.cartulary.site;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.PublishedGraph;

/**
 * Takes from the last release what cannot be published anew, so that a slip of the pen unpublishes
 * nothing.
 */
final class Holdover {
  private final PublishedGraph last;
  private final String base;

  /**
   * @param last the release before the one that is being made
   */
  Holdover(PublishedGraph last, String base) {
    this.last = last;
    this.base = base;
  }

  /** Writes all that a source said; false if the last release held nothing of it. */
  boolean source(String name, StreamRDF out) {
    String graph = base + "source-" + name;
    boolean held = last.sourceGraphs().contains(graph);
    if (held) {
      copy(graph, triple -> true, out);
    }
    return held;
  }

  /**
   * Writes what a source said of some grants, with the people, dates and evidence that belong to
   * them.
   *
   * @param keys the grants' keys
   * @return those of them that the last release held
   */
  List<String> grants(String source, Set<String> keys, StreamRDF out) {
    List<String> held = keys.stream().filter(key -> last.exists(base + key)).sorted().toList();
    if (!held.isEmpty()) {
      Set<Node> parts = new GrantParts(last, base).of(held);
      Predicate<Node> stays = node -> !isOurs(node) || parts.contains(node);
      copy(
          base + "source-" + source,
          triple -> parts.contains(triple.getSubject()) && stays.test(triple.getObject()),
          out);
    }
    return held;
  }

  private boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(base);
  }

  private void copy(String graph, Predicate<Triple> wanted, StreamRDF out) {
    Node name = NodeFactory.createURI(graph);
    last.streamGraph(
        graph,
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            if (wanted.test(triple)) {
              out.quad(Quad.create(name, triple));
            }
          }
        });
  }
}
