package org.cartulary.graph;

import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.cartulary.identity.Identities;
import org.cartulary.identity.KnownOrganization;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VIVO;

/** Organisations with class, label, short form, ROR id and home page. */
final class OrganizationMapping implements RecordMapping<Organization> {
  private static final Map<OrganizationKind, Node> CLASSES =
      new EnumMap<>(
          Map.of(
              OrganizationKind.ORGANIZATION, FOAF.Organization,
              OrganizationKind.UNIVERSITY, VIVO.University,
              OrganizationKind.COLLEGE, VIVO.College,
              OrganizationKind.DEPARTMENT, VIVO.Department,
              OrganizationKind.INSTITUTE, VIVO.Institute,
              OrganizationKind.LABORATORY, VIVO.Laboratory,
              OrganizationKind.HOSPITAL, VIVO.Hospital,
              OrganizationKind.COMPANY, VIVO.Company,
              OrganizationKind.GOVERNMENT_AGENCY, VIVO.GovernmentAgency,
              OrganizationKind.FOUNDATION, VIVO.Foundation));

  private final Identities identities;
  private final EvidenceMapping evidence;
  private final ContactMapping contacts;

  OrganizationMapping(Identities identities, EvidenceMapping evidence, ContactMapping contacts) {
    this.identities = identities;
    this.evidence = evidence;
    this.contacts = contacts;
  }

  @Override
  public Class<Organization> type() {
    return Organization.class;
  }

  @Override
  public void map(Organization organization, SourceGraph graph) {
    evidence.derive(graph, describe(graph, organization), organization.evidence());
  }

  /** The organisation's node, described unless it was just now. */
  Node describe(SourceGraph graph, Organization organization) {
    KnownOrganization known = identities.organization(organization);
    Node node = graph.node(known.key());
    if (graph.isNew(known.key())) {
      types(graph, node, known);
      graph.statement(node, RDFS.label, Literals.string(known.name()));
      if (known.abbreviation() != null) {
        graph.statement(node, VIVO.abbreviation, Literals.string(known.abbreviation()));
      }
    }
    if (organization.ror() != null && graph.isNew(known.key() + " " + organization.ror())) {
      String ror = "https://ror.org/" + organization.ror();
      graph.statement(node, VIVO.rorId, Literals.string(ror));
    }
    contacts.homepage(graph, known.key(), VCARD.Organization, organization.homepage());
    return node;
  }

  private static void types(SourceGraph graph, Node node, KnownOrganization known) {
    if (known.funds()) {
      graph.type(node, VIVO.FundingOrganization);
    }
    known.kinds().stream()
        .sorted()
        .forEach(kind -> graph.type(node, CLASSES.getOrDefault(kind, FOAF.Organization)));
    if (!known.funds() && known.kinds().isEmpty()) {
      graph.type(node, FOAF.Organization);
    }
  }
}
