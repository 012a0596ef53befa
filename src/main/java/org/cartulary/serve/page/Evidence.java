package org.cartulary.serve.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;

/**
 * The passages in which facts stand: a statement node names the fact and leads to its passage; what
 * has none stands where its subject as a whole does. Each thing's statements are read once.
 *
 * <p>Where the page's own thing as a whole stands is quoted once, at the end of its page, and only
 * named beside each fact: of a record, that is every fact.
 */
final class Evidence {
  private final ThingReader reader;
  private final Passages passages;
  private final Set<Node> whole;
  private final Map<Node, Map<Claim, Set<Node>>> read = new HashMap<>();
  private final Set<Node> shown = new HashSet<>();

  /** What a statement says of its subject. */
  private record Claim(Node property, Node object) {}

  /**
   * Evidence for one page.
   *
   * @param thing what the page is about
   */
  Evidence(ThingReader reader, Passages passages, Node thing) {
    this.reader = reader;
    this.passages = passages;
    this.whole = Set.copyOf(reader.unordered(thing, PROV.wasDerivedFrom));
  }

  /** Where a statement stands, in the order of the text. */
  List<Passage> of(Node subject, Node property, Node object) {
    Set<Node> own = statements(subject).getOrDefault(new Claim(property, object), Set.of());
    return beside(
        own.isEmpty() ? new HashSet<>(reader.unordered(subject, PROV.wasDerivedFrom)) : own);
  }

  /** Where any statement about a thing stands. */
  List<Passage> about(Node thing) {
    Set<Node> all = new LinkedHashSet<>(reader.unordered(thing, PROV.wasDerivedFrom));
    statements(thing).values().forEach(all::addAll);
    return beside(all);
  }

  /** What beside one fact is worth reading of these: where there are words, no bare places. */
  static List<Passage> telling(Collection<Passage> passages) {
    boolean words = passages.stream().anyMatch(Passage::hasWords);
    return passages.stream().filter(passage -> passage.hasWords() == words).toList();
  }

  /** Where a thing as a whole, or something said of it, stands and was not shown yet. */
  List<Passage> rest(List<Node> things) {
    Set<Node> all = new LinkedHashSet<>();
    for (Node thing : things) {
      all.addAll(reader.unordered(thing, PROV.wasDerivedFrom));
      statements(thing).values().forEach(all::addAll);
    }
    all.removeAll(shown);
    return inOrder(all).map(passages::read).distinct().toList();
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

  /** As they stand beside a fact. */
  private List<Passage> beside(Set<Node> nodes) {
    nodes.stream().filter(node -> !whole.contains(node)).forEach(shown::add);
    return inOrder(nodes)
        .map(
            node -> whole.contains(node) ? passages.read(node).withoutWords() : passages.read(node))
        .distinct()
        .toList();
  }

  private Stream<Node> inOrder(Set<Node> nodes) {
    return nodes.stream()
        .sorted(
            Comparator.comparingLong((Node node) -> passages.position(node))
                .thenComparing((Node node) -> node.toString()));
  }
}
