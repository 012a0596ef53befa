package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of Linked Data Event Streams, https://w3id.org/ldes/specification. */
public final class LDES {
  public static final String NS = "https://w3id.org/ldes#";

  public static final Node EventStream = term("EventStream");
  public static final Node timestampPath = term("timestampPath");
  public static final Node versionOfPath = term("versionOfPath");
  public static final Node versionCreatePath = term("versionCreatePath");
  public static final Node versionCreateObject = term("versionCreateObject");
  public static final Node versionUpdatePath = term("versionUpdatePath");
  public static final Node versionUpdateObject = term("versionUpdateObject");
  public static final Node versionDeletePath = term("versionDeletePath");
  public static final Node versionDeleteObject = term("versionDeleteObject");

  private LDES() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
