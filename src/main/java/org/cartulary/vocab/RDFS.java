package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of RDF Schema, as nodes. */
public final class RDFS {
  public static final String NS = "http://www.w3.org/2000/01/rdf-schema#";

  public static final Node comment = term("comment");
  public static final Node label = term("label");
  public static final Node isDefinedBy = term("isDefinedBy");
  public static final Node Resource = term("Resource");
  public static final Node subClassOf = term("subClassOf");
  public static final Node domain = term("domain");
  public static final Node range = term("range");

  private RDFS() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
