package org.cartulary.export.record;

import javax.xml.stream.XMLStreamException;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.MetadataRecord;

/**
 * A metadata format in XML. It is written once and serves files, downloads and OAI-PMH alike.
 * Implementations hold no state of a record and may be used by many threads.
 */
public interface XmlFormat {
  /** The namespace of its elements. */
  String namespace();

  /** Where its schema is, for {@code xsi:schemaLocation}. */
  String schema();

  /** Whether items of the type can be written in it. */
  boolean covers(ItemType type);

  /**
   * Writes one item as one element that declares all namespaces that it uses. What lacks something
   * mandatory is told to the losses and not written at all.
   *
   * @param record of the kind of the type
   * @return whether it was written
   */
  boolean write(ItemType type, MetadataRecord record, XmlOut out, Losses losses)
      throws XMLStreamException;
}
