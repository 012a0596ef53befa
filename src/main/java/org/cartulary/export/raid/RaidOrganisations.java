package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.OrganizationLink;

/**
 * {@code organisation} (RAiD Metadata Schema, section 6): organisations with a ROR id, each in one
 * role. The only one that takes part leads the research; of several, the one where principal
 * investigators work.
 *
 * @param roles by ROR id, an address
 */
record RaidOrganisations(Map<String, RaidTerm> roles) {
  static RaidOrganisations of(GrantRecord grant, Losses losses) {
    Map<String, RaidTerm> roles = new LinkedHashMap<>();
    Optional<OrganizationLink> lead = lead(grant);
    lead.ifPresent(
        one ->
            add(one, RaidTerm.LEAD_RESEARCH_ORGANISATION, "organizations", grant, roles, losses));
    for (OrganizationLink other : grant.organizations()) {
      if (!lead.map(other::equals).orElse(false)) {
        add(other, RaidTerm.OTHER_ORGANISATION, "organizations", grant, roles, losses);
      }
    }
    for (OrganizationLink funder : grant.funders()) {
      add(funder, RaidTerm.FUNDER, "funders", grant, roles, losses);
    }
    return new RaidOrganisations(roles);
  }

  private static Optional<OrganizationLink> lead(GrantRecord grant) {
    Set<OrganizationLink> all = Set.copyOf(grant.organizations());
    if (all.size() == 1) {
      return all.stream().findFirst();
    }
    Set<String> workplaces =
        grant.participations().stream()
            .filter(part -> part.role() == Role.PRINCIPAL_INVESTIGATOR)
            .flatMap(part -> part.person().affiliations().stream())
            .map(OrganizationLink::iri)
            .collect(Collectors.toSet());
    List<OrganizationLink> hosts =
        all.stream().filter(organization -> workplaces.contains(organization.iri())).toList();
    return hosts.size() == 1 ? Optional.of(hosts.get(0)) : Optional.empty();
  }

  private static void add(
      OrganizationLink organization,
      RaidTerm role,
      String field,
      GrantRecord grant,
      Map<String, RaidTerm> roles,
      Losses losses) {
    String iri = organization.iri();
    Optional<String> ror =
        new PersistentIdentifiers(iri, losses)
            .ror(organization.ror())
            .map(PersistentIdentifiers.ROR::concat);
    if (ror.isEmpty()) {
      losses.lost(
          grant.iri(), field, "RAiD names organisations by ROR id, and " + iri + " has none");
    } else if (roles.putIfAbsent(ror.get(), role) != null) {
      losses.lost(grant.iri(), field, "RAiD has one role for each, and " + iri + " has several");
    }
  }

  boolean isLed() {
    return roles.containsValue(RaidTerm.LEAD_RESEARCH_ORGANISATION);
  }

  /** Writes them; since when they take part is what is known of the grant. */
  void write(ArrayNode organisations, String start) {
    roles.forEach(
        (ror, role) -> {
          ObjectNode organisation = organisations.addObject().put("id", ror);
          organisation.put("schemaUri", PersistentIdentifiers.ROR);
          role.in(organisation.putArray("role").addObject()).put("startDate", start);
        });
  }
}
