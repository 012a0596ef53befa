package org.cartulary.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Changes named graphs and keeps the default graph their union: a triple stands in it while at
 * least one named graph holds it. Used inside a write transaction. Why a copy: see
 * docs/decisions/0001-store-layout.md.
 */
final class GraphUpdate {
  private final DatasetGraph dataset;

  GraphUpdate(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  void add(Quad quad) {
    dataset.add(quad);
    dataset.add(
        Quad.defaultGraphNodeGenerated, quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  void add(Node graph, Node subject, Node predicate, Node object) {
    add(Quad.create(graph, subject, predicate, object));
  }

  void remove(Quad quad) {
    dataset.delete(quad);
    Node subject = quad.getSubject();
    Node predicate = quad.getPredicate();
    Node object = quad.getObject();
    if (!dataset.findNG(Node.ANY, subject, predicate, object).hasNext()) {
      dataset.delete(Quad.defaultGraphNodeGenerated, subject, predicate, object);
    }
  }
}
