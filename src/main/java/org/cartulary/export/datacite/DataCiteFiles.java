package org.cartulary.export.datacite;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.export.record.ZipEntries;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.RecordKind;

/**
 * DataCite's XML in a zip, since a document holds one resource: {@code award/NAME.xml} and {@code
 * project/NAME.xml}.
 */
public final class DataCiteFiles implements FileFormat {
  private final DataCiteFormat format;
  private final ExportSite site;

  /** The files of a site. */
  public DataCiteFiles(DataCiteFormat format, ExportSite site) {
    this.format = format;
    this.site = site;
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public String extension() {
    return "zip";
  }

  @Override
  public void write(RecordStream records, OutputStream out, Losses losses) throws IOException {
    ZipEntries zip = new ZipEntries(out);
    for (ItemType type : List.of(ItemType.FUNDING, ItemType.PROJECT)) {
      records.forEach(RecordKind.GRANT, record -> add(zip, type, record, losses));
    }
    zip.finish();
  }

  private void add(ZipEntries zip, ItemType type, MetadataRecord record, Losses losses)
      throws IOException {
    String folder = type == ItemType.FUNDING ? "award" : type.name().toLowerCase(Locale.ROOT);
    String name = site.localName(record.iri()).orElse("");
    zip.addUnlessEmpty(
        folder + "/" + ZipEntries.safe(name) + ".xml",
        entry -> {
          try {
            XmlOut xml = XmlOut.to(entry);
            if (format.write(type, record, xml, losses)) {
              xml.finish();
            }
          } catch (XMLStreamException e) {
            throw new IOException(e);
          }
        });
  }
}
