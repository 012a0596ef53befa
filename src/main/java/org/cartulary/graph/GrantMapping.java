package org.cartulary.graph;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.identity.Identities;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.cartulary.model.Organization;
import org.cartulary.model.Participation;
import org.cartulary.model.Person;
import org.cartulary.model.Publication;
import org.cartulary.model.Topic;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/** Grants: what is said of the grant itself, and its links to all the rest. */
final class GrantMapping implements RecordMapping<Grant> {
  private final Identities identities;
  private final EvidenceMapping evidence;
  private final PeriodMapping periods;
  private final OrganizationMapping organizations;
  private final PersonMapping people;
  private final RoleMapping roles;
  private final TopicMapping topics;
  private final PublicationMapping publications;

  GrantMapping(
      Identities identities,
      EvidenceMapping evidence,
      PeriodMapping periods,
      OrganizationMapping organizations,
      PersonMapping people,
      RoleMapping roles,
      TopicMapping topics,
      PublicationMapping publications) {
    this.identities = identities;
    this.evidence = evidence;
    this.periods = periods;
    this.organizations = organizations;
    this.people = people;
    this.roles = roles;
    this.topics = topics;
    this.publications = publications;
  }

  @Override
  public Class<Grant> type() {
    return Grant.class;
  }

  @Override
  public void map(Grant grant, SourceGraph graph) {
    String key = identities.grant(grant);
    Node node = graph.node(key);
    graph.type(node, VIVO.Grant);
    evidence.derive(graph, node, grant.evidence());
    page(graph, node);
    label(graph, node, key, grant);
    values(graph, node, grant);
    amount(graph, node, grant);
    if (grant.period() != null) {
      periods.interval(graph, node, key, grant.period(), grant.evidence());
    }
    links(graph, node, key, grant);
    if (grant.status() != null) {
      status(graph, node, grant.status(), grant.evidence());
    }
  }

  private static void page(SourceGraph graph, Node node) {
    String address = graph.source().address();
    if (address != null) {
      graph.statement(node, FOAF.page, NodeFactory.createURI(Iris.address(address)));
    }
  }

  /** A grant never goes without a label: VIVO lists by it. */
  private void label(SourceGraph graph, Node node, String key, Grant grant) {
    if (grant.title() != null) {
      Node title = Literals.text(grant.title().value());
      fact(graph, node, RDFS.label, title, grant.title(), grant.evidence());
      return;
    }
    StringBuilder label = new StringBuilder();
    if (grant.funder() != null) {
      label.append(grant.funder().value().name());
    }
    if (grant.programme() != null) {
      label.append(label.isEmpty() ? "" : ", ").append(grant.programme().value().value());
    }
    if (grant.awardNumber() != null) {
      label.append(label.isEmpty() ? "" : " ").append(grant.awardNumber().value().normalized());
    }
    String text = label.isEmpty() ? PersonMapping.slug(key) : label.toString();
    graph.statement(node, RDFS.label, Literals.string(text));
  }

  private void values(SourceGraph graph, Node node, Grant grant) {
    Evidence whole = grant.evidence();
    if (grant.description() != null) {
      Node text = Literals.text(grant.description().value());
      fact(graph, node, BIBO.abstract_, text, grant.description(), whole);
    }
    if (grant.awardNumber() != null) {
      Node number = Literals.string(grant.awardNumber().value().normalized());
      fact(graph, node, VIVO.sponsorAwardId, number, grant.awardNumber(), whole);
    }
    if (grant.localNumber() != null) {
      Node number = Literals.string(grant.localNumber().value());
      fact(graph, node, VIVO.localAwardId, number, grant.localNumber(), whole);
    }
    if (grant.programme() != null) {
      Node programme = Literals.text(grant.programme().value());
      fact(graph, node, CARTULARY.programme, programme, grant.programme(), whole);
    }
  }

  private void amount(SourceGraph graph, Node node, Grant grant) {
    Fact<Money> amount = grant.amount();
    if (amount == null) {
      return;
    }
    Node number = Literals.decimal(amount.value().amount());
    fact(graph, node, VIVO.totalAwardAmount, number, amount, grant.evidence());
    if (amount.value().currency() != null) {
      Node currency = Literals.string(amount.value().currency());
      fact(graph, node, CARTULARY.currency, currency, amount, grant.evidence());
    }
  }

  private void links(SourceGraph graph, Node node, String key, Grant grant) {
    Evidence whole = grant.evidence();
    if (grant.funder() != null) {
      Node funder = organizations.describe(graph, grant.funder().value());
      fact(graph, node, VIVO.assignedBy, funder, grant.funder(), whole);
    }
    for (Fact<Organization> organization : grant.organizations()) {
      Node other = organizations.describe(graph, organization.value());
      fact(graph, node, VIVO.relates, other, organization, whole);
    }
    for (Participation participation : grant.participations()) {
      roles.participation(graph, node, key, participation, whole);
    }
    for (Fact<Topic> topic : grant.topics()) {
      topics.about(graph, node, topic, whole);
    }
    for (Publication publication : grant.publications()) {
      graph.link(
          node, VIVO.supportedInformationResource, publications.describe(graph, publication));
    }
  }

  /** As stated; and from the page's owner to what stands under "Ongoing" or "Previous". */
  private void status(SourceGraph graph, Node node, Fact<GrantStatus> status, Evidence whole) {
    Node text = Literals.string(status.value().name().toLowerCase(Locale.ROOT));
    fact(graph, node, CARTULARY.statedStatus, text, status, whole);
    @Nullable Person owner = graph.source().owner();
    if (owner != null) {
      Node property =
          status.value() == GrantStatus.ONGOING ? FOAF.currentProject : FOAF.pastProject;
      graph.statement(people.describe(graph, owner), property, node);
    }
  }

  private void fact(
      SourceGraph graph, Node subject, Node property, Node object, Fact<?> fact, Evidence whole) {
    graph.link(subject, property, object);
    evidence.state(graph, subject, property, object, fact.evidence(), whole);
  }
}
