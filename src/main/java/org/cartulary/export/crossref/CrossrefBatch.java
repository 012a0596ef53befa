package org.cartulary.export.crossref;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.xml.XmlOut;

/** {@code doi_batch} while it is written. It begins with its first grant. */
final class CrossrefBatch {
  private static final String NAMESPACE = "http://www.crossref.org/grant_id/0.2.0";
  private static final String SCHEMA = "https://data.crossref.org/schemas/grant_id0.2.0.xsd";
  private static final String RELATIONS = "http://www.crossref.org/relations.xsd";

  private final XmlOut out;
  private final Head head;
  private boolean empty = true;

  /** What stands before the grants. */
  record Head(String id, String timestamp, Depositor depositor) {}

  CrossrefBatch(OutputStream out, Head head) throws XMLStreamException {
    this.out = XmlOut.to(out);
    this.head = head;
  }

  void add(CrossrefGrant grant) throws XMLStreamException {
    if (empty) {
      begin();
      empty = false;
    }
    grant.write(out);
  }

  private void begin() throws XMLStreamException {
    out.declaration();
    out.start("doi_batch", NAMESPACE).namespace("rel", RELATIONS);
    out.schemaLocation(NAMESPACE, SCHEMA).attribute("version", "0.2.0");
    out.start("head").element("doi_batch_id", head.id()).element("timestamp", head.timestamp());
    out.start("depositor").element("depositor_name", head.depositor().name());
    out.element("email_address", head.depositor().email()).end();
    out.element("registrant", head.depositor().registrant()).end();
    out.start("body");
  }

  /** Ends the batch; whether there is one. */
  boolean finish() throws XMLStreamException {
    if (!empty) {
      out.finish();
    }
    return !empty;
  }
}
