package org.cartulary.store.record;

import java.util.List;

/**
 * An organisation ({@code foaf:Organization}).
 *
 * @param organization what others' records say of it too
 * @param type the local name of its most specific class: {@code University}
 * @param funder whether it is a {@code vivo:FundingOrganization}
 * @param partOf what it belongs to ({@code obo:BFO_0000050})
 * @param homepages addresses
 */
public record OrganizationRecord(
    OrganizationLink organization,
    String type,
    boolean funder,
    List<OrganizationLink> partOf,
    List<String> homepages,
    List<String> sources)
    implements MetadataRecord {
  @Override
  public String iri() {
    return organization.iri();
  }

  @Override
  public List<LanguageText> names() {
    return organization.names();
  }

  @Override
  public RecordKind kind() {
    return RecordKind.ORGANIZATION;
  }
}
