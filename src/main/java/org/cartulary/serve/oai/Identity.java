package org.cartulary.serve.oai;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.cerif.CerifService;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.xml.XmlOut;

/**
 * What a repository answers to {@code Identify}, with the descriptions that OpenAIRE asks for.
 *
 * @param first since when there is anything
 */
record Identity(OaiSettings settings, Instant first) {
  private static final String IDENTIFIER_NS = "http://www.openarchives.org/OAI/2.0/oai-identifier";
  private static final String IDENTIFIER_SCHEMA =
      "http://www.openarchives.org/OAI/2.0/oai-identifier.xsd";

  void write(OaiWriter out) throws XMLStreamException {
    Repository repository = settings.repository();
    XmlOut xml = out.xml();
    xml.start("Identify")
        .element("repositoryName", repository.site().title())
        .element("baseURL", settings.baseUrl())
        .element("protocolVersion", "2.0")
        .element("adminEmail", settings.adminEmail())
        .element("earliestDatestamp", OaiWriter.seconds(first))
        .element("deletedRecord", "persistent")
        .element("granularity", "YYYY-MM-DDThh:mm:ssZ")
        .element("compression", "gzip");
    xml.start("description");
    new CerifService(
            repository.identifier(),
            repository.site().title(),
            settings.website(),
            settings.baseUrl())
        .write(xml);
    xml.end();
    xml.start("description").start("oai-identifier", IDENTIFIER_NS);
    xml.schemaLocation(IDENTIFIER_NS, IDENTIFIER_SCHEMA)
        .element("scheme", "oai")
        .element("repositoryIdentifier", repository.identifier())
        .element("delimiter", ":")
        .element("sampleIdentifier", sample(repository));
    xml.end().end();
    xml.end();
  }

  private static String sample(Repository repository) {
    return "oai:" + repository.identifier() + ":" + ItemType.PROJECT.path() + "/grant-1";
  }
}
