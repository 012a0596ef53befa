package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** DCMI metadata terms. */
public final class DCTERMS {
  public static final String NS = "http://purl.org/dc/terms/";

  public static final Node title = term("title");
  public static final Node license = term("license");
  public static final Node publisher = term("publisher");
  public static final Node issued = term("issued");
  public static final Node modified = term("modified");
  public static final Node source = term("source");
  public static final Node isPartOf = term("isPartOf");
  public static final Node hasPart = term("hasPart");

  private DCTERMS() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
