package org.cartulary.export.cerif;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.XmlItems;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.MetadataRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes items and reads them back. */
final class CerifItems {
  static final String REPOSITORY = "example.org";

  private CerifItems() {}

  /** Something that writes XML. */
  interface Writing {
    void to(XmlOut out) throws Exception;
  }

  /** What is written, read back. */
  static Element read(Writing writing) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut out = XmlOut.to(bytes);
    writing.to(out);
    out.finish();
    return parse(bytes.toByteArray()).getDocumentElement();
  }

  static Document parse(byte[] xml) throws Exception {
    return XmlItems.parse(xml);
  }

  /** All items of the records. */
  static List<CerifChecks.Item> of(
      CerifFormat format, List<? extends MetadataRecord> records, Losses losses) throws Exception {
    List<CerifChecks.Item> items = new ArrayList<>();
    for (MetadataRecord record : records) {
      for (ItemType type : ItemType.of(record.kind())) {
        format
            .id(type, record.iri())
            .ifPresent(id -> items.add(item(format, type, id, record, losses)));
      }
    }
    return items;
  }

  private static CerifChecks.Item item(
      CerifFormat format, ItemType type, String id, MetadataRecord record, Losses losses) {
    try {
      return new CerifChecks.Item(
          "oai:" + REPOSITORY + ":" + id, read(out -> format.write(type, record, out, losses)));
    } catch (Exception e) {
      throw new AssertionError(record.toString(), e);
    }
  }
}
