package org.cartulary.export.crossref;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.RecordKind;

/**
 * A batch of grants for Crossref to register, by its schema grant_id 0.2.0. It holds the grants
 * that have a DOI, a number, a title and a funder whom Crossref can identify. Where there is no
 * such grant the file is empty, since there is no batch without one.
 */
public final class CrossrefDeposit implements FileFormat {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_ID = 100;

  private final ExportSite site;
  private final Depositor depositor;
  private final int release;
  private final Instant released;

  /**
   * The grants of a release. The same release makes the same batch, and a later one a batch with a
   * later timestamp, by which Crossref knows what is newer.
   *
   * @param release its number
   * @param released when it was published
   */
  public CrossrefDeposit(ExportSite site, Depositor depositor, int release, Instant released) {
    this.site = site;
    this.depositor = depositor;
    this.release = release;
    this.released = released;
  }

  @Override
  public String mediaType() {
    return "application/xml; charset=utf-8";
  }

  @Override
  public String extension() {
    return "xml";
  }

  @Override
  public void write(RecordStream records, OutputStream out, Losses losses) throws IOException {
    try {
      CrossrefBatch batch =
          new CrossrefBatch(out, new CrossrefBatch.Head(batchId(), timestamp(), depositor));
      records.forEach(RecordKind.GRANT, record -> add(batch, (GrantRecord) record, losses));
      if (!batch.finish()) {
        losses.lost(
            site.base(), "record", "Crossref has no batch without a grant, so the file is empty");
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void add(CrossrefBatch batch, GrantRecord grant, Losses losses) throws IOException {
    var written = CrossrefGrant.of(site, grant, losses);
    if (written.isPresent()) {
      try {
        batch.add(written.get());
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    }
  }

  private String batchId() {
    String id = "release-" + release + "-" + site.repository();
    return id.substring(0, Math.min(LONGEST_ID, id.length()));
  }

  private String timestamp() {
    return TIMESTAMP.format(released);
  }
}
