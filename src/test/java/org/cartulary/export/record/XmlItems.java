package org.cartulary.export.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.MetadataRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes items in a format and reads them back. */
public final class XmlItems {
  private XmlItems() {}

  /** All items that the records make, read back. */
  public static List<Element> of(
      XmlFormat format, List<? extends MetadataRecord> records, Losses losses) {
    List<Element> items = new ArrayList<>();
    for (MetadataRecord record : records) {
      for (ItemType type : ItemType.of(record.kind())) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
          XmlOut out = XmlOut.to(bytes);
          boolean written = format.covers(type) && format.write(type, record, out, losses);
          if (written) {
            out.finish();
          }
          if (written != bytes.size() > 0) {
            throw new AssertionError("written or not? " + record);
          }
          if (written) {
            items.add(parse(bytes.toByteArray()).getDocumentElement());
          }
        } catch (Exception e) {
          throw new AssertionError(type + " " + record + "\n" + bytes, e);
        }
      }
    }
    return items;
  }

  /** Reads XML. */
  public static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  /** All of them, one after another, canonicalised. */
  public static String canonical(List<Element> items) {
    StringBuilder all = new StringBuilder("<items>\n");
    items.forEach(item -> all.append(CanonicalXml.of(item)));
    return all + "</items>\n";
  }
}
