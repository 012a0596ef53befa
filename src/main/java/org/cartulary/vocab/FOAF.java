package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of Friend of a Friend; the classes as VIVO declares them. */
public final class FOAF {
  public static final String NS = "http://xmlns.com/foaf/0.1/";

  public static final Node Agent = term("Agent");
  public static final Node Person = term("Person");
  public static final Node Organization = term("Organization");
  public static final Node currentProject = term("currentProject");
  public static final Node pastProject = term("pastProject");
  public static final Node page = term("page");
  public static final Node primaryTopic = term("primaryTopic");
  public static final Node Document = term("Document");
  public static final Node homepage = term("homepage");
  public static final Node name = term("name");

  private FOAF() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
