package org.cartulary.serve.page;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.vocab.Prefixes;
import org.cartulary.vocab.RDFS;

/** The graph that a document holds: what is said of a thing, and the labels of its neighbours. */
final class DocumentGraph {
  private DocumentGraph() {}

  /** Whether anything is said of it. */
  static boolean knows(Graph graph, Node thing) {
    return graph.contains(thing, Node.ANY, Node.ANY);
  }

  /** A copy that outlives the transaction. */
  static Graph of(Graph graph, Node thing) {
    Graph document = GraphFactory.createDefaultGraph();
    Set<Node> neighbours = new HashSet<>();
    graph
        .find(thing, Node.ANY, Node.ANY)
        .forEach(
            triple -> {
              document.add(triple);
              neighbours.add(triple.getObject());
            });
    graph
        .find(Node.ANY, Node.ANY, thing)
        .forEach(
            triple -> {
              document.add(triple);
              neighbours.add(triple.getSubject());
            });
    for (Node neighbour : neighbours) {
      if (!neighbour.isLiteral()) {
        graph.find(neighbour, RDFS.label, Node.ANY).forEach(document::add);
      }
    }
    document.getPrefixMapping().setNsPrefixes(Prefixes.map());
    return document;
  }

  /** The triples that say something of the thing. */
  static Iterable<Triple> about(Graph graph, Node thing) {
    return graph.find(thing, Node.ANY, Node.ANY).toList();
  }

  /** The triples that say something of others with it. */
  static Iterable<Triple> pointingTo(Graph graph, Node thing) {
    return graph.find(Node.ANY, Node.ANY, thing).toList();
  }
}
