package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** DCMI metadata terms. */
public final class DCTERMS {
  public static final String NS = "http://purl.org/dc/terms/";

  public static final Node title = term("title");
  public static final Node created = term("created");
  public static final Node isVersionOf = term("isVersionOf");
  public static final Node license = term("license");
  public static final Node publisher = term("publisher");
  public static final Node issued = term("issued");
  public static final Node modified = term("modified");
  public static final Node source = term("source");
  public static final Node isPartOf = term("isPartOf");
  public static final Node hasPart = term("hasPart");
  public static final Node accessRights = term("accessRights");
  public static final Node conformsTo = term("conformsTo");
  public static final Node description = term("description");
  public static final Node format = term("format");
  public static final Node language = term("language");
  public static final Node LicenseDocument = term("LicenseDocument");
  public static final Node LinguisticSystem = term("LinguisticSystem");
  public static final Node MediaType = term("MediaType");
  public static final Node MediaTypeOrExtent = term("MediaTypeOrExtent");
  public static final Node RightsStatement = term("RightsStatement");
  public static final Node Standard = term("Standard");

  private DCTERMS() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
