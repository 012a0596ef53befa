package org.cartulary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes quads as canonical N-Quads: one way to write each quad, so that equal quads are equal
 * lines. Refuses what a release must not hold.
 */
final class CanonicalQuadWriter implements StreamRDF {
  private final Writer out;
  private final Set<String> graphs;
  private final StringBuilder line = new StringBuilder(512);
  private final CanonicalTerms terms = new CanonicalTerms(line);

  /**
   * A writer of quads in some graphs.
   *
   * @param out stays open
   * @param graphs the IRIs of the graphs that there may be
   */
  CanonicalQuadWriter(Writer out, Set<String> graphs) {
    this.out = out;
    this.graphs = graphs;
  }

  @Override
  public void start() {}

  @Override
  public void triple(Triple triple) {
    throw new IllegalArgumentException("a triple without a graph: " + triple);
  }

  @Override
  public void quad(Quad quad) {
    Node graph = quad.getGraph();
    if (graph == null || !graph.isURI() || !graphs.contains(graph.getURI())) {
      throw new IllegalArgumentException("not in the graph of a source of this release: " + quad);
    }
    line.setLength(0);
    terms.term(quad.getSubject());
    line.append(' ');
    terms.term(quad.getPredicate());
    line.append(' ');
    terms.term(quad.getObject());
    line.append(' ');
    terms.term(graph);
    line.append(" .\n");
    write();
  }

  private void write() {
    try {
      out.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void base(String base) {}

  @Override
  public void prefix(String prefix, String iri) {}

  @Override
  public void finish() {}
}
