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
 * The named graph of one source while one record is written to it: every statement leaves with what
 * VIVO's reasoner would conclude from it (supertypes, the inverse). Each record describes all that
 * it names, so that it can be checked, and refused, without regard to any other.
 */
final class SourceGraph {
  private final SourceDescription source;
  private final String base;
  private final Node name;
  private final StreamRDF out;
  private final Set<String> concepts;
  private final Set<String> described = new HashSet<>();

  /**
   * @param concepts collects the concepts that records of this source use
   */
  SourceGraph(String base, SourceDescription source, Set<String> concepts, StreamRDF out) {
    this.base = base;
    this.source = source;
    this.concepts = concepts;
    this.out = out;
    this.name = NodeFactory.createURI(base + "source-" + source.name());
  }

  SourceDescription source() {
    return source;
  }

  /** The node of a key. */
  Node node(String key) {
    return NodeFactory.createURI(base + key);
  }

  /** The key of a node of ours. */
  String key(Node node) {
    return node.getURI().substring(base.length());
  }

  /** Whether the record has not described this yet: once is enough. */
  boolean isNew(String description) {
    return described.add(description);
  }

  /** Remembers that the source uses a concept. */
  void uses(String concept) {
    concepts.add(concept);
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
