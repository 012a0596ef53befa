package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of Vitro, the application under VIVO. */
public final class VITRO {
  public static final String NS = "http://vitro.mannlib.cornell.edu/ns/vitro/0.7#";

  public static final Node mostSpecificType = term("mostSpecificType");

  private VITRO() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
