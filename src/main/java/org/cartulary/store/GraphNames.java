package org.cartulary.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How graphs and releases are called under a site's base. */
final class GraphNames {
  static final String SOURCE = "source-";
  private static final String RELEASES = "graph-releases";
  private static final String TOMBSTONES = "graph-tombstones";
  private static final String RELEASE = "release-";

  private GraphNames() {}

  static Node releases(String base) {
    return NodeFactory.createURI(base + RELEASES);
  }

  static Node tombstones(String base) {
    return NodeFactory.createURI(base + TOMBSTONES);
  }

  static boolean isTombstones(Node graph) {
    return graph.isURI() && graph.getURI().endsWith(TOMBSTONES);
  }

  /** The graph of tombstones beside a graph of releases. */
  static Node tombstonesBeside(Node releases) {
    String iri = releases.getURI();
    return tombstones(iri.substring(0, iri.length() - RELEASES.length()));
  }

  static Node release(String base, int number) {
    return NodeFactory.createURI(base + RELEASE + number);
  }

  /** The base under which a release was published. */
  static String base(Node release, int number) {
    String iri = release.getURI();
    return iri.substring(0, Math.max(0, iri.length() - (RELEASE + number).length()));
  }
}
