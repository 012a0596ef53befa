package org.cartulary.serve.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A graph as it is to be written.
 *
 * @param triples in the order in which a form that has one puts them
 * @param prefixes those that shorten something
 */
public record WrittenGraph(List<Triple> triples, PrefixMapping prefixes) {
  public WrittenGraph {
    triples = List.copyOf(triples);
  }

  /** The same without an order. */
  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    return graph;
  }
}
