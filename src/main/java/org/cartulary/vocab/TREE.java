package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the TREE hypermedia specification, https://w3id.org/tree/specification. */
public final class TREE {
  public static final String NS = "https://w3id.org/tree#";

  public static final Node GreaterThanOrEqualToRelation = term("GreaterThanOrEqualToRelation");

  /** {@code tree:Node}, a page. */
  public static final Node NodeClass = term("Node");

  public static final Node member = term("member");
  public static final Node node = term("node");
  public static final Node path = term("path");
  public static final Node relation = term("relation");
  public static final Node value = term("value");
  public static final Node view = term("view");

  private TREE() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
