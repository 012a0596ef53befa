package org.cartulary.graph;

import org.apache.jena.graph.Node;
import org.cartulary.model.Evidence;
import org.cartulary.model.Participation;
import org.cartulary.model.ParticipationRole;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.VIVO;

/**
 * People on a grant: the direct link, and a role of their own that inheres in the person and is
 * related to the grant. Who only owns the page has no role, for the page states none.
 */
final class RoleMapping {

  /** A role's class and the last part of its key. */
  private record Kind(Node type, String name) {}

  private static final Kind PI = new Kind(VIVO.PrincipalInvestigatorRole, "pi");
  private static final Kind CO_PI = new Kind(VIVO.CoPrincipalInvestigatorRole, "co-pi");
  private static final Kind INVESTIGATOR = new Kind(VIVO.InvestigatorRole, "investigator");
  private static final Kind RESEARCHER = new Kind(VIVO.ResearcherRole, "researcher");

  private final PersonMapping people;
  private final EvidenceMapping evidence;

  RoleMapping(PersonMapping people, EvidenceMapping evidence) {
    this.people = people;
    this.evidence = evidence;
  }

  void participation(
      SourceGraph graph,
      Node grant,
      String grantKey,
      Participation participation,
      Evidence ofRecord) {
    Node person = people.describe(graph, participation.person());
    graph.link(grant, VIVO.relates, person);
    if (participation.role() == ParticipationRole.OWNER) {
      return;
    }
    Kind kind = kind(participation.role());
    Node role =
        graph.node(
            "role-"
                + PersonMapping.slug(grantKey)
                + "--"
                + PersonMapping.slug(graph.key(person))
                + "--"
                + kind.name());
    graph.type(role, kind.type());
    graph.link(role, OBO.RO_0000052, person);
    graph.link(grant, VIVO.relates, role);
    evidence.derive(graph, role, participation.evidence());
    evidence.state(graph, role, OBO.RO_0000052, person, participation.evidence(), ofRecord);
  }

  private static Kind kind(ParticipationRole role) {
    return switch (role) {
      case PRINCIPAL_INVESTIGATOR -> PI;
      case CO_PRINCIPAL_INVESTIGATOR -> CO_PI;
      case INVESTIGATOR -> INVESTIGATOR;
      case PARTICIPANT, MEMBER -> RESEARCHER;
      case OWNER -> throw new IllegalArgumentException("an owner has no role");
    };
  }
}
