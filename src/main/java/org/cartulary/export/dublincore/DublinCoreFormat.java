package org.cartulary.export.dublincore;

import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.XmlFormat;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.PersonRecord;
import org.cartulary.store.record.PublicationRecord;
import org.cartulary.store.record.TopicRecord;

/**
 * {@code oai_dc}: simple Dublin Core (OAI-PMH 2.0, section 2.5 and the guidelines for {@code
 * oai_dc}). Every item of the site can be written in it.
 */
public final class DublinCoreFormat implements XmlFormat {
  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
  private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";

  private final ExportSite site;

  /** The format for the items of a site. */
  public DublinCoreFormat(ExportSite site) {
    this.site = site;
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public String schema() {
    return SCHEMA;
  }

  @Override
  public boolean covers(ItemType type) {
    return true;
  }

  @Override
  public boolean write(ItemType type, MetadataRecord record, XmlOut xml, Losses losses)
      throws XMLStreamException {
    if (site.localName(record.iri()).isEmpty()) {
      losses.lost(record.iri(), "record", "it is a thing of another site");
      return false;
    }
    xml.start("oai_dc:dc").namespace("oai_dc", NAMESPACE).namespace("dc", ELEMENTS);
    xml.schemaLocation(NAMESPACE, SCHEMA);
    DublinCoreOut out = new DublinCoreOut(xml, record.iri(), losses);
    switch (record.kind()) {
      case GRANT -> new DublinCoreGrant(out, (GrantRecord) record).write(type);
      case PERSON -> DublinCoreThings.write(out, (PersonRecord) record);
      case ORGANIZATION -> DublinCoreThings.write(out, (OrganizationRecord) record);
      case TOPIC -> DublinCoreThings.write(out, (TopicRecord) record);
      case PUBLICATION -> DublinCoreThings.write(out, (PublicationRecord) record);
    }
    out.element("identifier", record.iri());
    out.element("publisher", site.publisher());
    out.element("rights", site.license());
    xml.end();
    return true;
  }
}
