package org.cartulary.serve.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.xml.XmlOut;

/** Writes the envelope of responses, section 3.2. */
final class OaiWriter {
  private static final String NS = "http://www.openarchives.org/OAI/2.0/";
  private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";

  private final OutputStream bytes;
  private final XmlOut xml;

  OaiWriter(OutputStream bytes) throws XMLStreamException {
    this.bytes = bytes;
    this.xml = XmlOut.to(bytes);
  }

  XmlOut xml() {
    return xml;
  }

  /**
   * Begins a response.
   *
   * @param moment at which what follows was true
   * @param arguments that are repeated: all with the verb, or none if they were wrong
   */
  void begin(Instant moment, String baseUrl, Map<String, String> arguments)
      throws XMLStreamException {
    xml.declaration().start("OAI-PMH", NS).schemaLocation(NS, SCHEMA);
    xml.element("responseDate", seconds(moment));
    xml.start("request");
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      xml.attribute(argument.getKey(), argument.getValue());
    }
    xml.text(baseUrl).end();
  }

  void error(OaiError error, String message) throws XMLStreamException {
    xml.start("error").attribute("code", error.code()).text(message).end();
  }

  void record(OaiItem item) throws XMLStreamException, IOException {
    xml.start("record");
    header(item);
    if (!item.deleted()) {
      xml.start("metadata").include(bytes, item.metadata()).end();
    }
    xml.end();
  }

  void header(OaiItem item) throws XMLStreamException {
    xml.start("header").attribute("status", item.deleted() ? "deleted" : null);
    xml.element("identifier", item.identifier());
    xml.element("datestamp", seconds(item.datestamp()));
    for (String set : item.sets()) {
      xml.element("setSpec", set);
    }
    xml.end();
  }

  /** Where a list goes on; an empty token ends a list of several pages. */
  void resumption(String token, long cursor, Instant expires) throws XMLStreamException {
    xml.start("resumptionToken");
    if (!token.isEmpty()) {
      xml.attribute("expirationDate", seconds(expires));
    }
    xml.attribute("cursor", Long.toString(cursor)).text(token).end();
  }

  void end() throws XMLStreamException {
    xml.finish();
  }

  static String seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
