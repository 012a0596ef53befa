package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the vCard ontology as VIVO declares them. */
public final class VCARD {
  public static final String NS = "http://www.w3.org/2006/vcard/ns#";

  public static final Node Kind = term("Kind");
  public static final Node Individual = term("Individual");
  public static final Node Organization = term("Organization");
  public static final Node Identification = term("Identification");
  public static final Node Name = term("Name");
  public static final Node Explanatory = term("Explanatory");
  public static final Node URL = term("URL");
  public static final Node hasName = term("hasName");
  public static final Node givenName = term("givenName");
  public static final Node familyName = term("familyName");
  public static final Node formattedName = term("fn");
  public static final Node hasEmail = term("hasEmail");
  public static final Node hasURL = term("hasURL");
  public static final Node url = term("url");

  private VCARD() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
