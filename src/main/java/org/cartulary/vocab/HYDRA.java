package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Terms of the Hydra core vocabulary for collections, https://www.hydra-cg.com/spec/latest/core/.
 */
public final class HYDRA {
  public static final String NS = "http://www.w3.org/ns/hydra/core#";

  public static final Node Collection = term("Collection");
  public static final Node PartialCollectionView = term("PartialCollectionView");
  public static final Node member = term("member");
  public static final Node totalItems = term("totalItems");
  public static final Node view = term("view");
  public static final Node first = term("first");
  public static final Node previous = term("previous");
  public static final Node next = term("next");
  public static final Node last = term("last");

  private HYDRA() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
