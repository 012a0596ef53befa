package org.cartulary.export.crossref;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.PersonLink;
import org.jspecify.annotations.Nullable;

/**
 * {@code investigators}: who takes part in a role that a source states. Crossref knows three roles,
 * all of investigators. A name that no source splits is an {@code alternateName}.
 */
final class CrossrefInvestigators {
  private final XmlOut out;
  private final Losses losses;

  private CrossrefInvestigators(XmlOut out, Losses losses) {
    this.out = out;
    this.losses = losses;
  }

  static void write(GrantRecord grant, XmlOut out, Losses losses) throws XMLStreamException {
    List<Participation> known =
        grant.participations().stream()
            .filter(part -> isSayable(part, grant, losses))
            .sorted(Comparator.comparing(Participation::role))
            .toList();
    if (known.isEmpty()) {
      return;
    }
    out.start("investigators");
    for (Participation part : known) {
      new CrossrefInvestigators(out, losses).person(part);
    }
    out.end();
  }

  private static boolean isSayable(Participation part, GrantRecord grant, Losses losses) {
    String iri = part.person().iri();
    if (part.role() == Role.UNSTATED) {
      losses.lost(
          grant.iri(),
          "participations",
          "Crossref names investigators, and no source says what " + iri + " does");
      return false;
    }
    if (names(part.person()).findAny().isEmpty()) {
      losses.lost(grant.iri(), "participations", iri + " has no name");
      return false;
    }
    if (part.role() == Role.MEMBER) {
      losses.lost(
          grant.iri(),
          "participations",
          "Crossref has no members: " + iri + " stands as an investigator");
    }
    return true;
  }

  private static Stream<String> names(PersonLink person) {
    return Stream.of(
            Optional.ofNullable(person.family()),
            Optional.ofNullable(person.given()),
            Optional.of(person.label()))
        .flatMap(Optional::stream)
        .filter(CrossrefInvestigators::isSaid);
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private void person(Participation part) throws XMLStreamException {
    PersonLink person = part.person();
    out.start("person").attribute("role", role(part.role()));
    if (isSaid(person.family()) || isSaid(person.given())) {
      out.element("givenName", given(person));
      out.element("familyName", Optional.ofNullable(person.family()).filter(text -> isSaid(text)));
    } else {
      out.element("alternateName", person.label());
    }
    for (OrganizationLink place : person.affiliations()) {
      affiliation(person, place);
    }
    out.element(
        "ORCID",
        new PersistentIdentifiers(person.iri(), losses)
            .orcid(person.orcid())
            .map(PersistentIdentifiers.ORCID::concat));
    out.end();
  }

  /** Given and middle names, as Crossref has no other place for the latter. */
  private static Optional<String> given(PersonLink person) {
    return Optional.of(
            Stream.of(Optional.ofNullable(person.given()), Optional.ofNullable(person.middle()))
                .flatMap(Optional::stream)
                .filter(text -> isSaid(text))
                .collect(Collectors.joining(" ")))
        .filter(text -> isSaid(text));
  }

  private static String role(Role role) {
    return switch (role) {
      case PRINCIPAL_INVESTIGATOR -> "lead_investigator";
      case CO_PRINCIPAL_INVESTIGATOR -> "co-lead_investigator";
      case INVESTIGATOR, MEMBER -> "investigator";
      case UNSTATED -> throw new IllegalArgumentException("no role is stated");
    };
  }

  private void affiliation(PersonLink person, OrganizationLink place) throws XMLStreamException {
    Optional<String> name =
        place.names().stream().map(LanguageText::text).filter(text -> isSaid(text)).findFirst();
    if (name.isEmpty()) {
      losses.lost(person.iri(), "affiliations", place.iri() + " has no name");
      return;
    }
    out.start("affiliation").element("institution", name);
    out.element(
        "ROR",
        new PersistentIdentifiers(place.iri(), losses)
            .ror(place.ror())
            .map(PersistentIdentifiers.ROR::concat));
    out.end();
  }
}
