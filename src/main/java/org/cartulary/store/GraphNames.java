package org.cartulary.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How graphs and releases are called under a site's base. */
final class GraphNames {
  static final String SOURCE = "source-";
  private static final String RELEASES = "graph-releases";
  private static final String RELEASE = "release-";

  private GraphNames() {}

  static Node releases(String base) {
    return NodeFactory.createURI(base + RELEASES);
  }

  static Node release(String base, int number) {
    return NodeFactory.createURI(base + RELEASE + number);
  }

  /** The base under which a release was published. */
  static String base(Node release, int number) {
    String iri = release.getURI();
    return iri.substring(0, iri.length() - (RELEASE + number).length());
  }
}
