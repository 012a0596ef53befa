package org.cartulary.export.cerif;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.RecordKind;

/** A whole site in one {@link CerifDocument}. */
public final class CerifFile implements FileFormat {
  private final CerifFormat format;
  private final CerifDocument.Origin origin;

  /** A file in a version of CERIF. */
  public CerifFile(CerifFormat format, CerifDocument.Origin origin) {
    this.format = format;
    this.origin = origin;
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
      CerifDocument document = CerifDocument.start(out, format, origin);
      for (RecordKind kind : RecordKind.values()) {
        records.forEach(kind, record -> add(document, record, losses));
      }
      document.finish();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void add(CerifDocument document, MetadataRecord record, Losses losses)
      throws IOException {
    try {
      document.add(record, losses);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
