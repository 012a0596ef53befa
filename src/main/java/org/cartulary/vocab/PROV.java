package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of PROV-O, https://www.w3.org/TR/prov-o/. */
public final class PROV {
  public static final String NS = "http://www.w3.org/ns/prov#";

  public static final Node Activity = term("Activity");
  public static final Node Entity = term("Entity");
  public static final Node wasDerivedFrom = term("wasDerivedFrom");
  public static final Node wasGeneratedBy = term("wasGeneratedBy");

  /** Of the last release: a thing that it says something of, and the one before did not. */
  public static final Node generated = term("generated");

  /** A thing that a release says nothing of any more, until it comes back. */
  public static final Node invalidated = term("invalidated");

  /** Of a thing that is gone, in what is answered for it; the graph says it the other way round. */
  public static final Node wasInvalidatedBy = term("wasInvalidatedBy");

  public static final Node invalidatedAtTime = term("invalidatedAtTime");

  public static final Node endedAtTime = term("endedAtTime");
  public static final Node used = term("used");
  public static final Node value = term("value");

  private PROV() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
