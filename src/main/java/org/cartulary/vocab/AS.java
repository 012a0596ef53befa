package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of Activity Streams 2.0, https://www.w3.org/TR/activitystreams-vocabulary/. */
public final class AS {
  public static final String NS = "https://www.w3.org/ns/activitystreams#";

  public static final Node Create = term("Create");
  public static final Node Update = term("Update");
  public static final Node Delete = term("Delete");

  private AS() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
