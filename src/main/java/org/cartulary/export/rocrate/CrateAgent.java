package org.cartulary.export.rocrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.PersonLink;
import org.cartulary.store.record.PersonRecord;

/** {@code Person} and {@code Organization}. */
final class CrateAgent {
  /** Classes of VIVO's that schema.org has, too. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "University", "CollegeOrUniversity",
          "College", "CollegeOrUniversity",
          "Institute", "ResearchOrganization",
          "Laboratory", "ResearchOrganization",
          "Hospital", "Hospital",
          "Company", "Corporation",
          "GovernmentAgency", "GovernmentOrganization");

  private CrateAgent() {}

  static CrateEntity of(ExportSite site, PersonRecord record, Losses losses) {
    PersonLink person = record.person();
    return CrateEntity.of(person.iri(), List.of("Person"), site, losses)
        .text("name", name(person))
        .text("givenName", person.given())
        .text("additionalName", person.middle())
        .text("familyName", person.family())
        .text(
            "identifier",
            new PersistentIdentifiers(person.iri(), losses)
                .orcid(person.orcid())
                .map(PersistentIdentifiers.ORCID::concat))
        .references("affiliation", CrateGrant.iris(person.affiliations()), "affiliations")
        .addresses("url", record.homepages(), "homepages");
  }

  /** As it is spoken; the label, as it is sorted, where no source splits it. */
  private static String name(PersonLink person) {
    String spoken =
        Stream.of(person.given(), person.middle(), person.family())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return person.given() == null || person.family() == null ? person.label() : spoken;
  }

  static CrateEntity of(ExportSite site, OrganizationRecord record, Losses losses) {
    OrganizationLink organization = record.organization();
    PersistentIdentifiers identifiers = new PersistentIdentifiers(organization.iri(), losses);
    String type = CLASSES.getOrDefault(record.type(), "Organization");
    CrateEntity entity =
        CrateEntity.of(organization.iri(), List.of("Organization", type), site, losses)
            .names(organization.names(), organization.abbreviation())
            .texts(
                "identifier",
                Stream.of(
                        identifiers.ror(organization.ror()).map(PersistentIdentifiers.ROR::concat),
                        identifiers
                            .funder(organization.funderId())
                            .map(PersistentIdentifiers.FUNDER::concat))
                    .flatMap(Optional::stream)
                    .toList())
            .references("parentOrganization", CrateGrant.iris(record.partOf()), "partOf")
            .addresses("url", record.homepages(), "homepages");
    entity.lost(
        "type",
        type.equals("Organization") && !record.type().equals("Organization"),
        "schema.org has no class for what VIVO calls “" + record.type() + "”");
    return entity;
  }
}
