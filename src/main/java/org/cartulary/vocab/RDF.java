package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of RDF, as nodes; they need no initialised Jena, unlike its own constants. */
public final class RDF {
  public static final String NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  public static final Node type = term("type");
  public static final Node Statement = term("Statement");
  public static final Node subject = term("subject");
  public static final Node predicate = term("predicate");
  public static final Node object = term("object");
  public static final Node first = term("first");
  public static final Node rest = term("rest");
  public static final Node nil = term("nil");

  private RDF() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
