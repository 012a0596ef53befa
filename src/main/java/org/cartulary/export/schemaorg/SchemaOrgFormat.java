package org.cartulary.export.schemaorg;

import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.export.record.XmlGraphFormat;
import org.cartulary.export.xml.XmlOut;

/**
 * schema.org's JSON-LD as the text of one XML element, {@code json} in the namespace {@value
 * #NAMESPACE}, since OAI-PMH carries nothing but XML and nobody has laid down another way.
 */
public final class SchemaOrgFormat implements XmlGraphFormat {
  private static final String NAMESPACE = "https://schema.org/";

  private final SchemaOrg schemas;
  private final String schema;

  /**
   * The format for a site.
   *
   * @param schema where the XML schema of the element is
   */
  public SchemaOrgFormat(SchemaOrg schemas, String schema) {
    this.schemas = schemas;
    this.schema = schema;
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public String schema() {
    return schema;
  }

  @Override
  public void write(String iri, Graph graph, XmlOut out) throws XMLStreamException {
    out.start("json", NAMESPACE).attribute("mediaType", "application/ld+json");
    out.text(SchemaJson.text(schemas.describe(graph, NodeFactory.createURI(iri)))).end();
  }
}
