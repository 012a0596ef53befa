package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The few terms that we add; ontology/cartulary.ttl defines each with its reason. */
public final class CARTULARY {
  public static final String NS = "https://cartulary.org/ontology/cartulary#";

  /** Of a grant: the ISO 4217 code of its amount. */
  public static final Node currency = term("currency");

  /** Of a grant: the funding programme as printed. */
  public static final Node programme = term("programme");

  /** Of a grant: "ongoing" or "completed", as the source says. */
  public static final Node statedStatus = term("statedStatus");

  /** Of a passage: the whole sentence that it stands in. */
  public static final Node sentence = term("sentence");

  /** Of a passage: the line on which it starts, from 1. */
  public static final Node line = term("line");

  /** Of a passage: where in that line, from 1. */
  public static final Node column = term("column");

  /** Of a statement: how sure the reader is, in (0, 1]. */
  public static final Node confidence = term("confidence");

  /** Of a release: its number, from 1. */
  public static final Node releaseNumber = term("releaseNumber");

  /** Of a release: the digest of what it holds. */
  public static final Node contentDigest = term("contentDigest");

  /** Of a release: how many quads it holds. */
  public static final Node quads = term("quads");

  /** Of a release: how many quads it has and the one before had not. */
  public static final Node addedQuads = term("addedQuads");

  /** Of a release: how many quads the one before had and it has not. */
  public static final Node removedQuads = term("removedQuads");

  /** Of the last release: a thing of which it says other things than the one before. */
  public static final Node revised = term("revised");

  /** Of a source: how many of its records the last publishing published. */
  public static final Node publishedRecords = term("publishedRecords");

  /** Of a source: how many of its records the last publishing refused. */
  public static final Node refusedRecords = term("refusedRecords");

  /** Of a source: how many problems the last publishing found in it. */
  public static final Node problems = term("problems");

  private CARTULARY() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
