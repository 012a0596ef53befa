package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of OWL, as nodes. */
public final class OWL {
  public static final String NS = "http://www.w3.org/2002/07/owl#";

  public static final Node Thing = term("Thing");
  public static final Node sameAs = term("sameAs");

  private OWL() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
