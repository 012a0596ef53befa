package org.cartulary.vocab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Assumptions;

/**
 * The ontology of VIVO as released, at {@code ../shared/vivo}, with what we add to it: what is
 * declared, and what domains and ranges say. Tests that ask for it are skipped where it is absent.
 */
public final class ReleasedOntology {
  private static final Path FOLDER = Path.of("../shared/vivo");
  private static final List<String> FILES =
      List.of("vivo-1.16.0.owl", "vitro-0.7.owl", "vitroPublic.owl", "dateTimeValuePrecision.owl");
  private static final Node UNION = owl("unionOf");
  private static final Node INTERSECTION = owl("intersectionOf");
  private static final Node EQUIVALENT_CLASS = owl("equivalentClass");
  private static final Node ON_PROPERTY = owl("onProperty");
  private static final Node ALL_VALUES = owl("allValuesFrom");
  private static final Node SUB_PROPERTY = NodeFactory.createURI(RDFS.NS + "subPropertyOf");
  private static final Node FIRST = NodeFactory.createURI(RDF.NS + "first");
  private static final Node REST = NodeFactory.createURI(RDF.NS + "rest");
  private static final Node NIL = NodeFactory.createURI(RDF.NS + "nil");
  private static final Node ANY_LITERAL = NodeFactory.createURI(RDFS.NS + "Literal");

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<Node, Set<Node>> properties = new HashMap<>();
  private final Map<Node, Set<Node>> classes = new HashMap<>();
  private final Map<Node, Map<Node, List<Node>>> restrictions = new HashMap<>();

  private ReleasedOntology() {
    for (String file : FILES) {
      RDFDataMgr.read(graph, FOLDER.resolve(file).toUri().toString());
    }
  }

  /** The ontology without what we add; the test that asks is skipped where it is absent. */
  public static ReleasedOntology read() {
    String absent = "the released ontology is not at ../shared/vivo: skipped";
    if (!Files.isDirectory(FOLDER)) {
      // Surefire keeps silent about a class that is skipped before its first test.
      System.out.println(absent);
    }
    Assumptions.assumeTrue(Files.isDirectory(FOLDER), absent);
    return new ReleasedOntology();
  }

  /** Adds the terms that our profile declares. */
  public ReleasedOntology withProfile() {
    RDFDataMgr.read(graph, Path.of("ontology/cartulary.ttl").toUri().toString());
    return this;
  }

  Graph graph() {
    return graph;
  }

  /** Whether a class, property or individual is declared with a type. */
  public boolean declares(Node term) {
    return graph.contains(term, RDF.type, Node.ANY);
  }

  /** The types with which an individual is declared. */
  public Set<Node> typesOf(Node individual) {
    return Set.copyOf(objects(individual, RDF.type));
  }

  /**
   * Which domain of the property, or of one above it, a subject of these types is outside of.
   *
   * @return the domains as text; empty where the subject fits
   */
  public List<String> outsideDomain(Node property, Set<Node> types) {
    Set<Node> all = closed(types);
    return broken(property, RDFS.domain, domain -> holds(domain, all));
  }

  /**
   * Which range an object is outside of: one of the property's, one of a property's above it, or
   * one that a class of the subject gives it ({@code owl:allValuesFrom}).
   *
   * @param subjectTypes the types of the subject
   * @param objectTypes the types of an object that is a thing; the datatype of a literal
   */
  public List<String> outsideRange(Set<Node> subjectTypes, Node property, Set<Node> objectTypes) {
    Set<Node> all = closed(objectTypes);
    List<String> broken = broken(property, RDFS.range, range -> holds(range, all));
    for (Node type : closed(subjectTypes)) {
      for (Node range :
          restrictions
              .computeIfAbsent(type, this::restrictions)
              .getOrDefault(property, List.of())) {
        if (!holds(range, all)) {
          broken.add(type.getURI() + " requires " + text(range));
        }
      }
    }
    return broken;
  }

  /** The ranges that a class gives to properties. */
  private Map<Node, List<Node>> restrictions(Node type) {
    Map<Node, List<Node>> ranges = new HashMap<>();
    for (Node above : objects(type, RDFS.subClassOf)) {
      for (Node property : objects(above, ON_PROPERTY)) {
        ranges.computeIfAbsent(property, p -> new ArrayList<>()).addAll(objects(above, ALL_VALUES));
      }
    }
    return ranges;
  }

  private List<String> broken(Node property, Node axiom, Predicate<Node> fulfilled) {
    List<String> broken = new ArrayList<>();
    for (Node above : properties.computeIfAbsent(property, p -> above(p, SUB_PROPERTY))) {
      for (Node required : objects(above, axiom)) {
        if (!fulfilled.test(required)) {
          broken.add(above.getURI() + " requires " + text(required));
        }
      }
    }
    return broken;
  }

  private Set<Node> closed(Set<Node> types) {
    Set<Node> all = new HashSet<>();
    types.forEach(
        type -> all.addAll(classes.computeIfAbsent(type, t -> above(t, RDFS.subClassOf))));
    return all;
  }

  /** A term and all above it; for classes also those that are equivalent by name. */
  private Set<Node> above(Node term, Node axiom) {
    Set<Node> all = new HashSet<>();
    List<Node> open = new ArrayList<>(List.of(term));
    while (!open.isEmpty()) {
      Node next = open.remove(open.size() - 1);
      if (next.isURI() && all.add(next)) {
        open.addAll(objects(next, axiom));
        open.addAll(objects(next, EQUIVALENT_CLASS));
        graph.find(Node.ANY, EQUIVALENT_CLASS, next).mapWith(Triple::getSubject).forEach(open::add);
      }
    }
    return all;
  }

  /** Whether something of these types is in an expression: a name, a union, an intersection. */
  private boolean holds(Node expression, Set<Node> types) {
    if (expression.equals(OWL.Thing) || types.contains(expression)) {
      return true;
    }
    if (expression.equals(ANY_LITERAL)) {
      return types.stream().anyMatch(ReleasedOntology::isDatatype);
    }
    for (Node list : objects(expression, UNION)) {
      return members(list).stream().anyMatch(member -> holds(member, types));
    }
    for (Node list : objects(expression, INTERSECTION)) {
      return members(list).stream().allMatch(member -> holds(member, types));
    }
    return false;
  }

  private static boolean isDatatype(Node type) {
    return type.getURI().startsWith("http://www.w3.org/2001/XMLSchema#")
        || type.getURI().equals(RDF.NS + "langString");
  }

  private List<Node> members(Node list) {
    List<Node> members = new ArrayList<>();
    for (Node at = list; !at.equals(NIL); at = objects(at, REST).get(0)) {
      members.addAll(objects(at, FIRST));
    }
    return members;
  }

  private String text(Node expression) {
    if (expression.isURI()) {
      return expression.getURI();
    }
    List<String> parts = new ArrayList<>();
    for (Node operator : List.of(UNION, INTERSECTION)) {
      objects(expression, operator)
          .forEach(
              list ->
                  parts.add(
                      operator.getLocalName() + members(list).stream().map(this::text).toList()));
    }
    return parts.isEmpty() ? "an expression that this test does not read" : parts.toString();
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static Node owl(String name) {
    return NodeFactory.createURI(OWL.NS + name);
  }
}
