package org.cartulary.export.datacite;

import java.util.List;
import java.util.Optional;
import org.cartulary.export.datacite.DataCiteResource.Agent;
import org.cartulary.export.datacite.DataCiteResource.Contributor;
import org.cartulary.export.datacite.DataCiteResource.Place;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.PersonLink;
import org.jspecify.annotations.Nullable;

/** People and organisations as DataCite names them. Who has no name is left out. */
record DataCiteAgents(PersistentIdentifiers identifiers) {

  List<Agent> organizations(List<OrganizationLink> organizations) {
    return organizations.stream().flatMap(each -> organization(each).stream()).toList();
  }

  private Optional<Agent> organization(OrganizationLink organization) {
    return name(organization)
        .map(
            name ->
                new Agent(
                    name.text(), name.language(), true, null, null, ror(organization), List.of()));
  }

  private static Optional<LanguageText> name(OrganizationLink organization) {
    return organization.names().stream().filter(name -> !name.text().isBlank()).findFirst();
  }

  private Optional<String> ror(OrganizationLink organization) {
    return identifiers.ror(organization.ror()).map(PersistentIdentifiers.ROR::concat);
  }

  /** The principal investigators; all who take part where none is said to lead. */
  List<Agent> leaders(List<Participation> participations) {
    List<Agent> leaders =
        participations.stream()
            .filter(part -> part.role() == Role.PRINCIPAL_INVESTIGATOR)
            .flatMap(part -> person(part.person()).stream())
            .toList();
    return leaders.isEmpty()
        ? participations.stream().flatMap(part -> person(part.person()).stream()).toList()
        : leaders;
  }

  List<Contributor> participants(List<Participation> participations) {
    return participations.stream()
        .flatMap(
            part ->
                person(part.person())
                    .map(agent -> new Contributor(type(part.role()), agent))
                    .stream())
        .toList();
  }

  private static String type(Role role) {
    return switch (role) {
      case PRINCIPAL_INVESTIGATOR -> "ProjectLeader";
      case CO_PRINCIPAL_INVESTIGATOR, INVESTIGATOR, MEMBER -> "ProjectMember";
      case UNSTATED -> "Other";
    };
  }

  private Optional<Agent> person(PersonLink person) {
    boolean split = isSaid(person.family()) && isSaid(person.given());
    String name = split ? person.family() + ", " + person.given() : person.label();
    if (name.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Agent(
            name,
            "",
            false,
            split ? person.given() : null,
            split ? person.family() : null,
            identifiers.orcid(person.orcid()).map(PersistentIdentifiers.ORCID::concat),
            person.affiliations().stream()
                .flatMap(
                    place -> name(place).map(named -> new Place(named.text(), ror(place))).stream())
                .toList()));
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
