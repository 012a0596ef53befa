package org.cartulary.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.identity.Identities;
import org.cartulary.model.Fact;
import org.cartulary.model.Organization;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OWL;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VIVO;

/** People with label, name card, ORCID iD and a position for each affiliation. */
final class PersonMapping implements RecordMapping<Person> {
  private static final Node POSITION_LABEL = NodeFactory.createLiteralLang("Affiliation", "en");

  private final Identities identities;
  private final EvidenceMapping evidence;
  private final ContactMapping contacts;
  private final OrganizationMapping organizations;

  PersonMapping(
      Identities identities,
      EvidenceMapping evidence,
      ContactMapping contacts,
      OrganizationMapping organizations) {
    this.identities = identities;
    this.evidence = evidence;
    this.contacts = contacts;
    this.organizations = organizations;
  }

  @Override
  public Class<Person> type() {
    return Person.class;
  }

  @Override
  public void map(Person person, SourceGraph graph) {
    evidence.derive(graph, describe(graph, person), person.evidence());
  }

  /** The person's key, {@code person-jun-shu}. */
  String key(SourceGraph graph, Person person) {
    return identities.person(graph.source(), person);
  }

  /** The person's node, described unless it was just now. */
  Node describe(SourceGraph graph, Person person) {
    String key = key(graph, person);
    Node node = graph.node(key);
    if (graph.isNew(key)) {
      PersonName name = identities.personName(graph.source(), person);
      graph.type(node, FOAF.Person);
      graph.statement(node, RDFS.label, Literals.string(name.label()));
      contacts.name(graph, key, name);
    }
    if (person.orcid() != null && graph.isNew(key + " " + person.orcid())) {
      Node orcid = NodeFactory.createURI("http://orcid.org/" + Iris.path(person.orcid()));
      graph.type(orcid, OWL.Thing);
      graph.statement(node, VIVO.orcidId, orcid);
    }
    contacts.homepage(graph, key, VCARD.Individual, person.homepage());
    for (Fact<Organization> affiliation : person.affiliations()) {
      position(graph, key, node, person, affiliation);
    }
    return node;
  }

  private void position(
      SourceGraph graph,
      String personKey,
      Node personNode,
      Person person,
      Fact<Organization> affiliation) {
    Node organization = organizations.describe(graph, affiliation.value());
    String key = "position-" + slug(personKey) + "--" + slug(graph.key(organization));
    Node position = graph.node(key);
    if (graph.isNew(key)) {
      graph.type(position, VIVO.Position);
      graph.statement(position, RDFS.label, POSITION_LABEL);
      graph.link(position, VIVO.relates, personNode);
      graph.link(position, VIVO.relates, organization);
    }
    evidence.state(
        graph, position, VIVO.relates, organization, affiliation.evidence(), person.evidence());
  }

  /** A key without its type. */
  static String slug(String key) {
    return key.substring(key.indexOf('-') + 1);
  }
}
