package org.cartulary.export.cerif;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.MetadataRecord;

/**
 * A file of records. The profile has no element that holds records of several kinds: what holds
 * them is OAI-PMH's answer to {@code ListRecords}, which is also the form of the guidelines' own
 * examples, and what OpenAIRE's validator reads from files.
 */
public final class CerifDocument {
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String OAI_SCHEMA = OAI + "OAI-PMH.xsd";

  private final XmlOut out;
  private final CerifFormat format;
  private final Origin origin;
  private boolean empty = true;

  /**
   * Whose records they are, and of when.
   *
   * @param repository the repository's identifier: {@code example.org}
   * @param baseUrl where it speaks OAI-PMH
   * @param released when what the records say was released
   */
  public record Origin(String repository, String baseUrl, Instant released) {
    String time() {
      return released.truncatedTo(ChronoUnit.SECONDS).toString();
    }
  }

  private CerifDocument(XmlOut out, CerifFormat format, Origin origin) {
    this.out = out;
    this.format = format;
    this.origin = origin;
  }

  /** Begins a file; the stream stays open. */
  public static CerifDocument start(OutputStream stream, CerifFormat format, Origin origin)
      throws XMLStreamException {
    XmlOut out = XmlOut.to(stream).declaration();
    out.start("OAI-PMH", OAI)
        .schemaLocation(OAI + " " + OAI_SCHEMA + " " + format.namespace(), format.schema());
    out.element("responseDate", origin.time());
    out.start("request").attribute("verb", "ListRecords");
    out.attribute("metadataPrefix", format.version().prefix()).text(origin.baseUrl()).end();
    return new CerifDocument(out, format, origin);
  }

  /** Writes all items that a record makes; none for topics. */
  public void add(MetadataRecord record, Losses losses) throws XMLStreamException {
    for (ItemType type : ItemType.of(record.kind())) {
      if (format.covers(type)) {
        add(type, record, losses);
      }
    }
  }

  private void add(ItemType type, MetadataRecord record, Losses losses) throws XMLStreamException {
    var id = format.id(type, record.iri());
    if (id.isPresent()) {
      if (empty) {
        out.start("ListRecords");
        empty = false;
      }
      out.start("record").start("header");
      out.element("identifier", "oai:" + origin.repository() + ":" + id.get());
      out.element("datestamp", origin.time());
      out.element("setSpec", CerifSet.of(type).map(CerifSet::spec));
      out.end().start("metadata");
      format.write(type, record, out, losses);
      out.end().end();
    } else {
      // It writes nothing and says why.
      format.write(type, record, out, losses);
    }
  }

  /** Ends the file. Without records it says so, as OAI-PMH does. */
  public void finish() throws XMLStreamException {
    if (empty) {
      out.start("error").attribute("code", "noRecordsMatch").text("There are no records.").end();
    }
    out.finish();
  }
}
