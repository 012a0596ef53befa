package org.cartulary.serve.discovery;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.UsedPrefixes;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.VOID;

/** The VoID description of what is published, as the store keeps it beside each release. */
public final class DatasetDescription {
  private static final Set<Node> PARTS =
      Set.of(VOID.subset, VOID.classPartition, VOID.propertyPartition);

  private final Published published;
  private final VoidNames names;

  public DatasetDescription(Published published) {
    this.published = published;
    this.names = new VoidNames(published.info().base());
  }

  /** The dataset as a whole. */
  public Node dataset() {
    return names.dataset();
  }

  /**
   * Says in a graph what the dataset is and how much it holds, its parts left out: what a SPARQL
   * service description says of its default dataset.
   */
  public void addTo(Graph target) {
    whole()
        .find(dataset(), Node.ANY, Node.ANY)
        .filterDrop(triple -> PARTS.contains(triple.getPredicate()))
        .forEachRemaining(target::add);
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
