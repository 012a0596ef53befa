package org.cartulary.export.datacite;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.XmlFormat;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.MetadataRecord;

/**
 * {@code oai_datacite} as DataCite's own service has it (schema oai-1.1): DataCite's XML within an
 * element that says its version.
 */
public final class OaiDataCiteFormat implements XmlFormat {
  private static final String NAMESPACE = "http://schema.datacite.org/oai/oai-1.1/";

  private final DataCiteVersion version;
  private final ExportSite site;

  /** The format for a site, with what it wraps in a version of DataCite's schema. */
  public OaiDataCiteFormat(DataCiteVersion version, ExportSite site) {
    this.version = version;
    this.site = site;
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public String schema() {
    return NAMESPACE + "oai.xsd";
  }

  @Override
  public boolean covers(ItemType type) {
    return type == ItemType.FUNDING || type == ItemType.PROJECT;
  }

  @Override
  public boolean write(ItemType type, MetadataRecord record, XmlOut xml, Losses losses)
      throws XMLStreamException {
    Optional<DataCiteResource> resource =
        DataCiteMapping.of(site, type, (GrantRecord) record, losses);
    if (resource.isEmpty()) {
      return false;
    }
    xml.start("oai_datacite", NAMESPACE).schemaLocation(NAMESPACE, schema());
    xml.element("schemaVersion", version.number());
    xml.element("datacentreSymbol", site.repository());
    xml.start("payload");
    new DataCiteXml(xml, version, record.iri(), losses).write(resource.get());
    xml.end().end();
    return true;
  }
}
