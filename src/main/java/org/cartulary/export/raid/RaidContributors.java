package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;

/**
 * {@code contributor} (RAiD Metadata Schema, section 5): people with an ORCID iD whose role a
 * source states, each in one position, the strongest. Principal investigators lead, and are the
 * contacts.
 *
 * @param positions by ORCID iD, an address
 */
record RaidContributors(Map<String, RaidTerm> positions) {
  static RaidContributors of(GrantRecord grant, Losses losses) {
    Map<String, RaidTerm> positions = new LinkedHashMap<>();
    grant.participations().stream()
        .sorted(Comparator.comparing(Participation::role))
        .forEach(part -> add(part, grant, positions, losses));
    return new RaidContributors(positions);
  }

  private static void add(
      Participation part, GrantRecord grant, Map<String, RaidTerm> positions, Losses losses) {
    String iri = part.person().iri();
    Optional<String> orcid =
        new PersistentIdentifiers(iri, losses)
            .orcid(part.person().orcid())
            .map(PersistentIdentifiers.ORCID::concat);
    if (orcid.isEmpty()) {
      lost(grant, losses, "RAiD names people by ORCID iD, and " + iri + " has none");
    } else if (part.role() == Role.UNSTATED) {
      lost(grant, losses, "RAiD wants a position, and no source says what " + iri + " does");
    } else if (positions.putIfAbsent(orcid.get(), position(part.role())) != null) {
      lost(grant, losses, "RAiD has one position for each, and " + iri + " takes part twice");
    }
  }

  private static void lost(GrantRecord grant, Losses losses, String reason) {
    losses.lost(grant.iri(), "participations", reason);
  }

  private static RaidTerm position(Role role) {
    return switch (role) {
      case PRINCIPAL_INVESTIGATOR -> RaidTerm.PRINCIPAL_INVESTIGATOR;
      case CO_PRINCIPAL_INVESTIGATOR, INVESTIGATOR -> RaidTerm.CO_INVESTIGATOR;
      case MEMBER -> RaidTerm.OTHER_PARTICIPANT;
      case UNSTATED -> throw new IllegalArgumentException("no role is stated");
    };
  }

  boolean isLed() {
    return positions.containsValue(RaidTerm.PRINCIPAL_INVESTIGATOR);
  }

  /** Writes them; since when they take part is what is known of the grant. */
  void write(ArrayNode contributors, String start) {
    positions.forEach(
        (orcid, position) -> {
          ObjectNode contributor = contributors.addObject().put("id", orcid);
          contributor.put("schemaUri", PersistentIdentifiers.ORCID);
          position.in(contributor.putArray("position").addObject()).put("startDate", start);
          contributor.putArray("role");
          if (position == RaidTerm.PRINCIPAL_INVESTIGATOR) {
            contributor.put("leader", true).put("contact", true);
          }
        });
  }
}
