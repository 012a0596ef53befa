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
 * DataCite's XML: a grant as an {@code Award}, and as the {@code Project} that it funds. Where it
 * has no DOI, its address stands in its place, of type {@code URL}, as harvesters accept it and
 * DataCite's registration does not.
 */
public final class DataCiteFormat implements XmlFormat {
  private final DataCiteVersion version;
  private final ExportSite site;

  /** The format for a site, in a version of the schema. */
  public DataCiteFormat(DataCiteVersion version, ExportSite site) {
    this.version = version;
    this.site = site;
  }

  /** The version of the schema. */
  public DataCiteVersion version() {
    return version;
  }

  @Override
  public String namespace() {
    return DataCiteVersion.NAMESPACE;
  }

  @Override
  public String schema() {
    return version.schema();
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
    if (resource.isPresent()) {
      new DataCiteXml(xml, version, record.iri(), losses).write(resource.get());
    }
    return resource.isPresent();
  }
}
