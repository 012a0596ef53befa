package org.cartulary.export.cerif;

import java.util.Optional;
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

/**
 * OpenAIRE CERIF XML. An item within another is written from its link, by the code that begins the
 * item's own record with the same link: it never says more than the record does. It has an {@code
 * id} where the site has a record of it, and none otherwise.
 *
 * <p>No element has {@code xsi:schemaLocation}: OpenAIRE's validator takes it for something that a
 * record says of an item and others' mentions of the item do not. It belongs on the document.
 */
public final class CerifFormat implements XmlFormat {
  private final CerifVersion version;
  private final ExportSite site;

  /** The format in one of its versions, for a site. */
  public CerifFormat(CerifVersion version, ExportSite site) {
    this.version = version;
    this.site = site;
  }

  /** The version. */
  public CerifVersion version() {
    return version;
  }

  @Override
  public String namespace() {
    return version.namespace();
  }

  @Override
  public String schema() {
    return version.schema();
  }

  @Override
  public boolean covers(ItemType type) {
    return type != ItemType.TOPIC;
  }

  /**
   * The {@code id} of an item; empty where the schema has no room for it, or the thing is another
   * site's. Such things are not written as items, and stand without {@code id} in others.
   */
  public Optional<String> id(ItemType type, String iri) {
    return CerifOut.id(site, type, iri);
  }

  @Override
  public boolean write(ItemType type, MetadataRecord record, XmlOut out, Losses losses)
      throws XMLStreamException {
    if (id(type, record.iri()).isEmpty()) {
      losses.lost(
          record.iri(),
          "record",
          "the IRI is not the site's, or too long for an identifier of " + CerifOut.LONGEST_ID);
      return false;
    }
    CerifOut cerif = new CerifOut(out, version, site, record.iri(), losses);
    switch (type) {
      case FUNDING -> CerifFunding.write(cerif, (GrantRecord) record);
      case PROJECT -> CerifProject.write(cerif, (GrantRecord) record);
      case PERSON -> CerifPerson.write(cerif, (PersonRecord) record);
      case ORGANIZATION -> CerifOrganization.write(cerif, (OrganizationRecord) record);
      case PUBLICATION -> CerifPublication.write(cerif, (PublicationRecord) record);
      case TOPIC -> throw new IllegalArgumentException("CERIF has no records of topics");
    }
    return true;
  }
}
