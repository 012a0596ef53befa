package org.cartulary.serve.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;

/** Reads a graph for pages, by direct look-ups, within a transaction of the caller's. */
final class ThingReader {
  private final Graph graph;
  private final Names names;
  private final Messages words;
  private final Comparator<Node> byLanguage;

  /** Names that were read; sorting asks for each many times. */
  private final Map<Node, Value> read = new HashMap<>();

  /**
   * A reader for one page.
   *
   * @param words of the page's language, in which texts are preferred
   */
  ThingReader(Graph graph, Names names, Messages words) {
    this.graph = graph;
    this.names = names;
    this.words = words;
    this.byLanguage =
        Comparator.<Node>comparingInt(this::languageRank)
            .thenComparing(Node::getLiteralLanguage)
            .thenComparing(Node::getLiteralLexicalForm);
  }

  /** The page's language comes first, then English, texts without a language, and any other. */
  private int languageRank(Node literal) {
    String language = literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
    if (isIn(language, words.language())) {
      return 0;
    }
    if (isIn(language, "en")) {
      return 1;
    }
    return language.isEmpty() ? 2 : 3;
  }

  private static boolean isIn(String tag, String language) {
    return tag.equals(language) || tag.startsWith(language + "-");
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
    return new TermNames(words).of(term);
  }

  Graph graph() {
    return graph;
  }

  boolean isA(Node thing, Node type) {
    return graph.contains(thing, RDF.type, type);
  }

  /** What the property leads to from a thing, in the order of their names. */
  List<Node> objects(Node thing, Node property) {
    return sorted(graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList());
  }

  /** From where the property leads to a thing, in the order of their names. */
  List<Node> subjects(Node property, Node thing) {
    return sorted(graph.find(Node.ANY, property, thing).mapWith(Triple::getSubject).toList());
  }

  /** The objects of that class. */
  List<Node> objects(Node thing, Node property, Node type) {
    return objects(thing, property).stream().filter(object -> isA(object, type)).toList();
  }

  Optional<Node> object(Node thing, Node property) {
    return objects(thing, property).stream().findFirst();
  }

  private List<Node> sorted(List<Node> nodes) {
    return nodes.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Node node) -> value(node).text())
                .thenComparing((Node node) -> node.toString()))
        .toList();
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
    return new Value(
        text.getLiteralLexicalForm(), names.href(node), language.isEmpty() ? null : language);
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
