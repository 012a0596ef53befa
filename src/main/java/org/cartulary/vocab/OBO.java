package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the OBO ontologies (BFO, RO, IAO, ARG) that VIVO builds on. */
public final class OBO {
  public static final String NS = "http://purl.obolibrary.org/obo/";

  /** entity */
  public static final Node BFO_0000001 = term("BFO_0000001");

  /** continuant */
  public static final Node BFO_0000002 = term("BFO_0000002");

  /** occurrent */
  public static final Node BFO_0000003 = term("BFO_0000003");

  /** independent continuant */
  public static final Node BFO_0000004 = term("BFO_0000004");

  /** temporal region */
  public static final Node BFO_0000008 = term("BFO_0000008");

  /** realizable entity */
  public static final Node BFO_0000017 = term("BFO_0000017");

  /** specifically dependent continuant */
  public static final Node BFO_0000020 = term("BFO_0000020");

  /** role */
  public static final Node BFO_0000023 = term("BFO_0000023");

  /** generically dependent continuant */
  public static final Node BFO_0000031 = term("BFO_0000031");

  /** one-dimensional temporal region */
  public static final Node BFO_0000038 = term("BFO_0000038");

  /** zero-dimensional temporal region */
  public static final Node BFO_0000148 = term("BFO_0000148");

  /** information content entity */
  public static final Node IAO_0000030 = term("IAO_0000030");

  /** contact information */
  public static final Node ARG_2000379 = term("ARG_2000379");

  /** part of */
  public static final Node BFO_0000050 = term("BFO_0000050");

  /** has part */
  public static final Node BFO_0000051 = term("BFO_0000051");

  /** inheres in */
  public static final Node RO_0000052 = term("RO_0000052");

  /** bearer of */
  public static final Node RO_0000053 = term("RO_0000053");

  /** has contact info */
  public static final Node ARG_2000028 = term("ARG_2000028");

  /** contact info for */
  public static final Node ARG_2000029 = term("ARG_2000029");

  private OBO() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
