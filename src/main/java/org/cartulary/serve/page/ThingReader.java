package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cartulary.serve.published.Neighbours;
import org.cartulary.serve.published.ReadGraph;
import org.cartulary.store.search.Label;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;

/**
 * Reads a graph for one page, by direct look-ups, within a transaction of the caller's. A thing can
 * have a million neighbours and its page must not wait for them, so nothing is read to its end that
 * has no bound.
 */
final class ThingReader {
  /** How many neighbours are looked at, at most, to find those that are asked for. */
  private static final int SCANNED = 1_000;

  private final ReadGraph graph;
  private final Names names;
  private final Messages words;
  private final TermNames terms;
  private final Comparator<Node> byLanguage;

  /** By the names that the page shows. */
  private final Comparator<Node> byName =
      Comparator.comparing((Node node) -> value(node).text())
          .thenComparing((Node node) -> node.toString());

  /** Names that were read; sorting asks for each many times. */
  private final Map<Node, Value> read = new HashMap<>();

  /**
   * Some neighbours.
   *
   * @param nodes in the order of their names
   * @param more whether there are, or may be, others
   */
  record Some(List<Node> nodes, boolean more) {}

  /**
   * A reader for one page.
   *
   * @param words of the page's language, in which texts are preferred
   */
  ThingReader(ReadGraph graph, Names names, Messages words) {
    this.graph = graph;
    this.names = names;
    this.words = words;
    this.terms = new TermNames(words);
    this.byLanguage =
        Comparator.<Node>comparingInt(this::languageRank)
            .thenComparing(Node::getLiteralLanguage)
            .thenComparing(Node::getLiteralLexicalForm);
  }

  private int languageRank(Node literal) {
    return new Label(literal.getLiteralLexicalForm(), literal.getLiteralLanguage())
        .distance(words.language());
  }

  /** The messages of the page's language. */
  Messages words() {
    return words;
  }

  /** A message of the page's language. */
  String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** What a class or property is called. */
  String term(Node term) {
    return terms.of(term);
  }

  ReadGraph graph() {
    return graph;
  }

  boolean isA(Node thing, Node type) {
    return graph.contains(thing, RDF.type, type);
  }

  /**
   * What the property leads to from a thing.
   *
   * @param limit how many, at most
   */
  Some some(Node thing, Node property, int limit) {
    Some found = unordered(graph.find(thing, property, Node.ANY).mapWith(Triple::getObject), limit);
    return new Some(sorted(found.nodes()), found.more());
  }

  /** The same, of a class. */
  Some some(Node thing, Node property, Node type, int limit) {
    Neighbours found = graph.neighbours(thing, property, type, limit);
    return new Some(sorted(found.nodes()), found.more());
  }

  private static Some unordered(ExtendedIterator<Node> all, int limit) {
    Set<Node> found = new LinkedHashSet<>();
    int scanned = 0;
    try {
      while (all.hasNext()) {
        Node node = all.next();
        if (scanned++ >= SCANNED) {
          return new Some(List.copyOf(found), true);
        }
        if (!found.contains(node)) {
          if (found.size() == limit) {
            return new Some(List.copyOf(found), true);
          }
          found.add(node);
        }
      }
      return new Some(List.copyOf(found), false);
    } finally {
      all.close();
    }
  }

  /**
   * What the property leads to from a thing, for those who want no order: it takes no names, and
   * nodes between things have none.
   */
  List<Node> unordered(Node thing, Node property) {
    return unordered(graph.find(thing, property, Node.ANY).mapWith(Triple::getObject), SCANNED)
        .nodes();
  }

  /** What the property leads to from a thing, in the order of their names; a thousand at most. */
  List<Node> objects(Node thing, Node property) {
    return some(thing, property, SCANNED).nodes();
  }

  /** From where the property leads to a thing, likewise without an order. */
  List<Node> unorderedSubjects(Node property, Node thing) {
    return unordered(graph.find(Node.ANY, property, thing).mapWith(Triple::getSubject), SCANNED)
        .nodes();
  }

  /** The objects of that class. */
  List<Node> objects(Node thing, Node property, Node type) {
    return some(thing, property, type, SCANNED).nodes();
  }

  /** One of the objects, the same each time. */
  Optional<Node> object(Node thing, Node property) {
    ExtendedIterator<Node> all = graph.find(thing, property, Node.ANY).mapWith(Triple::getObject);
    try {
      if (!all.hasNext()) {
        return Optional.empty();
      }
      Node first = all.next();
      // Nearly always there is one, and then nobody needs to know its name.
      return all.hasNext() ? objects(thing, property).stream().findFirst() : Optional.of(first);
    } finally {
      all.close();
    }
  }

  private List<Node> sorted(List<Node> nodes) {
    if (nodes.size() < 2) {
      return nodes;
    }
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort(byName);
    return List.copyOf(sorted);
  }

  /** The order of the names that the page shows. */
  Comparator<Node> byName() {
    return byName;
  }

  /** A thing by its name, a literal by its text. */
  Value value(Node node) {
    return read.computeIfAbsent(node, this::named);
  }

  private Value named(Node node) {
    Node text = node.isLiteral() ? node : label(node).orElse(node);
    if (!text.isLiteral()) {
      return new Value(names.localName(node).orElse(node.toString()), names.href(node), null);
    }
    String language = text.getLiteralLanguage();
    boolean ofPage = language.isEmpty() || language.equals(words.language());
    return new Value(text.getLiteralLexicalForm(), names.href(node), ofPage ? null : language);
  }

  List<Value> values(List<Node> nodes) {
    return nodes.stream().map(this::value).toList();
  }

  /** The name of a thing: its label, else its preferred label, in the best language. */
  private Optional<Node> label(Node thing) {
    return best(thing, RDFS.label).or(() -> best(thing, SKOS.prefLabel));
  }

  private Optional<Node> best(Node thing, Node property) {
    if (thing.isLiteral()) {
      return Optional.empty();
    }
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isLiteral)
        .min(byLanguage);
  }
}
