package org.cartulary.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms in which a release is described. */
final class ReleaseTerms {
  static final Node ACTIVITY = prov("Activity");
  static final Node ENTITY = prov("Entity");
  static final Node ENDED = prov("endedAtTime");
  static final Node USED = prov("used");
  static final Node GENERATED_BY = prov("wasGeneratedBy");

  /** Of the last release: a thing that it says something of, and the one before did not. */
  static final Node GENERATED = prov("generated");

  /** Of the last release: a thing that it says nothing of any more. */
  static final Node INVALIDATED = prov("invalidated");

  /** Of the last release: a thing of which it says other things than the one before. */
  static final Node REVISED = cartulary("revised");

  static final Node ISSUED = dcterms("issued");
  static final Node TITLE = dcterms("title");
  static final Node LICENSE = dcterms("license");
  static final Node PUBLISHER = dcterms("publisher");
  static final Node SOURCE = dcterms("source");
  static final Node HAS_PART = dcterms("hasPart");
  static final Node NUMBER = cartulary("releaseNumber");
  static final Node DIGEST = cartulary("contentDigest");
  static final Node QUADS = cartulary("quads");
  static final Node ADDED = cartulary("addedQuads");
  static final Node REMOVED = cartulary("removedQuads");

  private ReleaseTerms() {}

  private static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
  }

  private static Node dcterms(String name) {
    return NodeFactory.createURI("http://purl.org/dc/terms/" + name);
  }

  private static Node cartulary(String name) {
    return NodeFactory.createURI("https://cartulary.org/ontology/cartulary#" + name);
  }
}
