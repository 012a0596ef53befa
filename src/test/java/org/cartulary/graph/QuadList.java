package org.cartulary.graph;

import java.util.List;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Keeps quads as they come. */
final class QuadList extends StreamRDFBase {
  private final List<Quad> quads;

  QuadList(List<Quad> quads) {
    this.quads = quads;
  }

  @Override
  public void quad(Quad quad) {
    quads.add(quad);
  }
}
