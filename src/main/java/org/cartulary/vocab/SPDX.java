package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of SPDX by which DCAT states checksums, http://spdx.org/rdf/terms. */
public final class SPDX {
  public static final String NS = "http://spdx.org/rdf/terms#";

  public static final Node Checksum = term("Checksum");
  public static final Node ChecksumAlgorithm = term("ChecksumAlgorithm");
  public static final Node algorithm = term("algorithm");
  public static final Node checksum = term("checksum");
  public static final Node checksumValue = term("checksumValue");
  public static final Node sha256 = term("checksumAlgorithm_sha256");

  private SPDX() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
