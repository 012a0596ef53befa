package org.cartulary.bench;

import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Invented grants in VIVO's shape, with both directions and supertypes, from a seed: about fifty
 * quads per grant, in a few sources that speak of the same people. For measuring the store without
 * the stages before it.
 */
public final class GrantQuads {
  public static final String BASE = "http://localhost:3030/id/";
  public static final int SOURCES = 4;

  private static final String VIVO = "http://vivoweb.org/ontology/core#";
  private static final String OBO = "http://purl.obolibrary.org/obo/";
  private static final Node PERSON = iri("http://xmlns.com/foaf/0.1/Person");

  private final int grants;
  private final long seed;

  public GrantQuads(int grants, long seed) {
    this.grants = grants;
    this.seed = seed;
  }

  public static Node id(String key) {
    return iri(BASE + key);
  }

  public int people() {
    return Math.max(10, grants / 2);
  }

  public int organizations() {
    return Math.max(5, grants / 100);
  }

  public int topics() {
    return 60;
  }

  public void writeTo(StreamRDF out) {
    Random random = new Random(seed);
    for (int i = 0; i < grants; i++) {
      new OneGrant(out, random, id("source-s" + i % SOURCES), "grant-" + i).write(this);
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node vivo(String name) {
    return iri(VIVO + name);
  }

  private record OneGrant(StreamRDF out, Random random, Node graph, String key) {

    void write(GrantQuads all) {
      Node grant = id(key);
      type(grant, "Grant", "Relationship");
      label(grant, "Research on subject " + random.nextInt(1_000_000) + " of " + key);
      text(grant, vivo("sponsorAwardId"), "A-" + key);
      both(grant, "assignedBy", "assigns", id("organization-" + random.nextInt(20)));
      interval(grant);
      for (int i = 0, n = 1 + random.nextInt(3); i < n; i++) {
        both(grant, "hasSubjectArea", "subjectAreaOf", topic(random.nextInt(all.topics())));
      }
      for (int i = 0, n = 1 + random.nextInt(4); i < n; i++) {
        person(grant, all, i);
      }
    }

    private Node topic(int number) {
      Node topic = id("topic-" + number);
      label(topic, "Topic " + number);
      return topic;
    }

    private void interval(Node grant) {
      Node interval = id(key + "-interval");
      type(interval, "DateTimeInterval");
      quad(grant, vivo("dateTimeInterval"), interval);
      int year = 2000 + random.nextInt(25);
      date(interval, "start", year);
      date(interval, "end", year + 1 + random.nextInt(5));
    }

    private void date(Node interval, String which, int year) {
      Node date = id(key + "-" + which);
      type(date, "DateTimeValue");
      quad(interval, vivo(which), date);
      String first = year + "-01-01T00:00:00";
      quad(date, vivo("dateTime"), NodeFactory.createLiteralDT(first, XSDDatatype.XSDdateTime));
      quad(date, vivo("dateTimePrecision"), vivo("yearPrecision"));
    }

    private void person(Node grant, GrantQuads all, int index) {
      // The square favours small numbers: some people have many grants.
      int number = (int) (all.people() * Math.pow(random.nextDouble(), 2));
      Node person = id("person-" + number);
      Node role = id(key + "-role-" + index);
      quad(person, RDF.Nodes.type, PERSON);
      label(person, "Person, " + number);
      type(role, index == 0 ? "PrincipalInvestigatorRole" : "ResearcherRole", "ResearcherRole");
      quad(role, iri(OBO + "RO_0000052"), person);
      quad(person, iri(OBO + "RO_0000053"), role);
      both(grant, "relates", "relatedBy", role);
      both(grant, "relates", "relatedBy", person);
      Node organization = id("organization-" + number % all.organizations());
      label(organization, "Organization " + number % all.organizations());
      both(grant, "relates", "relatedBy", organization);
      Node position = id("person-" + number + "-position");
      type(position, "Position", "Relationship");
      both(position, "relates", "relatedBy", person);
      both(position, "relates", "relatedBy", organization);
    }

    private void type(Node thing, String... names) {
      for (String name : names) {
        quad(thing, RDF.Nodes.type, vivo(name));
      }
    }

    private void label(Node thing, String label) {
      text(thing, RDFS.Nodes.label, label);
    }

    private void text(Node thing, Node property, String text) {
      quad(thing, property, NodeFactory.createLiteralString(text));
    }

    private void both(Node subject, String property, String inverse, Node object) {
      quad(subject, vivo(property), object);
      quad(object, vivo(inverse), subject);
    }

    private void quad(Node subject, Node predicate, Node object) {
      out.quad(Quad.create(graph, subject, predicate, object));
    }
  }
}
