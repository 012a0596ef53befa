package org.cartulary.store;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Tells triples that sources hold from those that only describe releases, on a walk through the
 * default graph. Walked by subject, so one look-up per subject is enough for nearly all.
 */
final class SourceTriples {
  private final DatasetGraph dataset;
  private final Set<Node> releaseGraphs;
  private @Nullable Node subject;
  private boolean describesRelease;

  SourceTriples(DatasetGraph dataset, Set<Node> releaseGraphs) {
    this.dataset = dataset;
    this.releaseGraphs = releaseGraphs;
  }

  boolean holds(Quad triple) {
    if (!triple.getSubject().equals(subject)) {
      subject = triple.getSubject();
      describesRelease =
          releaseGraphs.stream()
              .anyMatch(graph -> dataset.contains(graph, subject, Node.ANY, Node.ANY));
    }
    return !describesRelease || inAnySource(triple);
  }

  private boolean inAnySource(Quad triple) {
    Iterator<Quad> found =
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (found.hasNext()) {
      if (!releaseGraphs.contains(found.next().getGraph())) {
        return true;
      }
    }
    return false;
  }
}
