package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of SKOS, https://www.w3.org/TR/skos-reference/. */
public final class SKOS {
  public static final String NS = "http://www.w3.org/2004/02/skos/core#";

  public static final Node Concept = term("Concept");
  public static final Node ConceptScheme = term("ConceptScheme");
  public static final Node prefLabel = term("prefLabel");
  public static final Node altLabel = term("altLabel");
  public static final Node hiddenLabel = term("hiddenLabel");
  public static final Node definition = term("definition");
  public static final Node broader = term("broader");
  public static final Node narrower = term("narrower");
  public static final Node exactMatch = term("exactMatch");

  private SKOS() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
