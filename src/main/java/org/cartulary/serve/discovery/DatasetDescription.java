package org.cartulary.serve.discovery;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.UsedPrefixes;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.VOID;

/** The VoID description of what is published, as the store keeps it beside each release. */
final class DatasetDescription {
  private final Published published;
  private final VoidNames names;

  DatasetDescription(Published published) {
    this.published = published;
    this.names = new VoidNames(published.info().base());
  }

  /** All of it; empty before the first release. */
  Graph whole() {
    Graph graph = GraphFactory.createDefaultGraph();
    published
        .graph()
        .streamGraph(
            names.graph().getURI(),
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                graph.add(triple);
              }
            });
    graph
        .getPrefixMapping()
        .setNsPrefixes(UsedPrefixes.of(published.info().base(), graph.find().toList()))
        .setNsPrefix("void", VOID.NS);
    return graph;
  }

  VoidView view() {
    return VoidView.of(whole(), names);
  }
}
