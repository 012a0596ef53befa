package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;

/**
 * The passages in which facts stand: a statement node names the fact and leads to its passage. Each
 * thing's statements are read once.
 */
final class Evidence {
  private final ThingReader reader;
  private final Passages passages;
  private final Map<Node, Map<Claim, Set<Node>>> read = new HashMap<>();
  private final Set<Node> shown = new HashSet<>();

  /** What a statement says of its subject. */
  private record Claim(Node property, Node object) {}

  Evidence(ThingReader reader, Passages passages) {
    this.reader = reader;
    this.passages = passages;
  }

  /** Where a statement stands, in the order of the text. */
  List<Passage> of(Node subject, Node property, Node object) {
    return inOrder(statements(subject).getOrDefault(new Claim(property, object), Set.of()));
  }

  /** Where any statement about a thing stands. */
  List<Passage> about(Node thing) {
    Set<Node> all = new LinkedHashSet<>(reader.unordered(thing, PROV.wasDerivedFrom));
    statements(thing).values().forEach(all::addAll);
    return inOrder(all);
  }

  /** Where a thing as a whole, or something said of it, stands and was not shown yet. */
  List<Passage> rest(List<Node> things) {
    Set<Node> all = new LinkedHashSet<>();
    for (Node thing : things) {
      all.addAll(reader.unordered(thing, PROV.wasDerivedFrom));
      statements(thing).values().forEach(all::addAll);
    }
    all.removeAll(shown);
    return inOrder(all);
  }

  private Map<Claim, Set<Node>> statements(Node subject) {
    return read.computeIfAbsent(subject, this::readStatements);
  }

  private Map<Claim, Set<Node>> readStatements(Node subject) {
    Map<Claim, Set<Node>> claims = new HashMap<>();
    for (Node statement : reader.unorderedSubjects(RDF.subject, subject)) {
      Node property = reader.object(statement, RDF.predicate).orElse(Node.ANY);
      Node object = reader.object(statement, RDF.object).orElse(Node.ANY);
      claims
          .computeIfAbsent(new Claim(property, object), any -> new LinkedHashSet<>())
          .addAll(reader.unordered(statement, PROV.wasDerivedFrom));
    }
    return claims;
  }

  private List<Passage> inOrder(Set<Node> nodes) {
    shown.addAll(nodes);
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort(
        Comparator.comparingLong((Node node) -> passages.position(node))
            .thenComparing((Node node) -> node.toString()));
    return sorted.stream().map(passages::read).distinct().toList();
  }
}
