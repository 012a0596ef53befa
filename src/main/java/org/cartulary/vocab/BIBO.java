package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Bibliographic Ontology as VIVO declares them. */
public final class BIBO {
  public static final String NS = "http://purl.org/ontology/bibo/";

  public static final Node Document = term("Document");
  public static final Node Collection = term("Collection");

  /** bibo:abstract; the underscore because Java keeps the word. */
  public static final Node abstract_ = term("abstract");

  public static final Node doi = term("doi");

  private BIBO() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
