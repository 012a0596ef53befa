package org.cartulary.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.model.SourceDescription;
import org.cartulary.vocab.Inverses;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.Supertypes;
import org.cartulary.vocab.VITRO;

/**
 * The named graph of one source while it is written: every statement leaves with what VIVO's
 * reasoner would conclude from it (supertypes, the inverse).
 */
final class SourceGraph {
  private final SourceDescription source;
  private final String base;
  private final Node name;
  private final StreamRDF out;
  private final RecentSubjects recent = new RecentSubjects();
  private final Set<String> concepts = new HashSet<>();

  SourceGraph(String base, SourceDescription source, StreamRDF out) {
    this.base = base;
    this.source = source;
    this.out = out;
    this.name = NodeFactory.createURI(base + "source-" + source.name());
  }

  SourceDescription source() {
    return source;
  }

  boolean isFor(SourceDescription other, StreamRDF sink) {
    return sink.equals(out) && other.equals(source);
  }

  /** The node of a key. */
  Node node(String key) {
    return NodeFactory.createURI(base + key);
  }

  /** The key of a node of ours. */
  String key(Node node) {
    return node.getURI().substring(base.length());
  }

  /**
   * Whether a description has not been written lately; what it says is the same each time, so that
   * writing it again costs space and nothing else.
   */
  boolean isNew(String description) {
    return recent.add(description);
  }

  /** Whether a concept (or its scheme) has not been written in this graph. */
  boolean isNewConcept(String iri) {
    return concepts.add(iri);
  }

  /** The types that VIVO's reasoner would hold, with those asserted as the most specific. */
  void type(Node subject, Node type) {
    statement(subject, VITRO.mostSpecificType, type);
    statement(subject, RDF.type, type);
    List<Node> above = Supertypes.of(type);
    for (int i = 0; i < above.size(); i++) {
      statement(subject, RDF.type, above.get(i));
    }
  }

  /** A link between two things, and its inverse where the ontology has one. */
  void link(Node subject, Node property, Node object) {
    statement(subject, property, object);
    Node inverse = Inverses.of(property);
    if (inverse != null) {
      statement(object, inverse, subject);
    }
  }

  /** A statement as it is. */
  void statement(Node subject, Node property, Node object) {
    out.quad(Quad.create(name, subject, property, object));
  }
}
