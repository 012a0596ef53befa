package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Vocabulary of Interlinked Datasets, https://www.w3.org/TR/void/. */
public final class VOID {
  public static final String NS = "http://rdfs.org/ns/void#";

  public static final Node Dataset = term("Dataset");
  public static final Node DatasetDescription = term("DatasetDescription");
  public static final Node classPartition = term("classPartition");
  public static final Node classes = term("classes");
  public static final Node dataDump = term("dataDump");
  public static final Node distinctObjects = term("distinctObjects");
  public static final Node distinctSubjects = term("distinctSubjects");
  public static final Node entities = term("entities");
  public static final Node exampleResource = term("exampleResource");
  public static final Node feature = term("feature");

  /** Of a class partition: {@code void:class}, a word that Java keeps for itself. */
  public static final Node classOf = term("class");

  public static final Node inDataset = term("inDataset");
  public static final Node properties = term("properties");
  public static final Node property = term("property");
  public static final Node propertyPartition = term("propertyPartition");
  public static final Node sparqlEndpoint = term("sparqlEndpoint");
  public static final Node subset = term("subset");
  public static final Node triples = term("triples");
  public static final Node uriSpace = term("uriSpace");
  public static final Node vocabulary = term("vocabulary");

  private VOID() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
