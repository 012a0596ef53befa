package org.cartulary.export.schemaorg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VIVO;

/** Reads what the mappings need of a VIVO graph, by direct look-ups and never without end. */
final class SchemaReader {
  /** How many values of one property are listed; a topic can have a million neighbours. */
  static final int MAX_VALUES = 100;

  private final Graph graph;
  private final String language;

  /**
   * @param language the language whose texts are preferred
   */
  SchemaReader(Graph graph, String language) {
    this.graph = graph;
    this.language = language;
  }

  boolean isA(Node thing, Node type) {
    return graph.contains(thing, RDF.type, type);
  }

  /** What the property leads to, in a fixed order. */
  List<Node> objects(Node thing, Node property) {
    return limited(graph.find(thing, property, Node.ANY).mapWith(Triple::getObject));
  }

  /** From where the property leads to the thing, in a fixed order. */
  List<Node> subjects(Node property, Node thing) {
    return limited(graph.find(Node.ANY, property, thing).mapWith(Triple::getSubject));
  }

  /**
   * Those of a class, with the things on the other side of a relationship that has no direction.
   */
  List<Node> related(Node thing, Node type) {
    return objects(thing, VIVO.relates).stream().filter(node -> isA(node, type)).toList();
  }

  private static List<Node> limited(ExtendedIterator<Node> found) {
    List<Node> some = new ArrayList<>();
    try {
      while (found.hasNext() && some.size() < MAX_VALUES) {
        Node node = found.next();
        if (!some.contains(node)) {
          some.add(node);
        }
      }
    } finally {
      found.close();
    }
    some.sort(Comparator.comparing(Node::toString));
    return some;
  }

  Optional<Node> object(Node thing, Node property) {
    return objects(thing, property).stream().findFirst();
  }

  /** The texts of a property, that in the preferred language first. */
  List<Node> texts(Node thing, Node property) {
    return objects(thing, property).stream()
        .filter(Node::isLiteral)
        .sorted(Comparator.comparingInt(this::rank))
        .toList();
  }

  private int rank(Node literal) {
    String tag = literal.getLiteralLanguage();
    if (tag.equals(language) || tag.startsWith(language + "-")) {
      return 0;
    }
    return tag.isEmpty() ? 1 : 2;
  }

  Optional<String> text(Node thing, Node property) {
    return texts(thing, property).stream().findFirst().map(Node::getLiteralLexicalForm);
  }

  /** The name of a thing, if it has one. */
  Optional<String> name(Node thing) {
    return text(thing, RDFS.label);
  }

  /** A date as far as it is known, as ISO 8601 has it: {@code 2023}, {@code 2023-01}. */
  Optional<String> date(Node value) {
    Optional<String> moment = text(value, VIVO.dateTime);
    Node precision = object(value, VIVO.dateTimePrecision).orElse(Node.ANY);
    int length =
        precision.equals(VIVO.yearPrecision)
            ? 4
            : precision.equals(VIVO.yearMonthPrecision) ? 7 : 10;
    return moment.map(text -> text.length() < length ? text : text.substring(0, length));
  }

  /** The start or end of the interval of a thing. */
  Optional<String> end(Node thing, Node which) {
    return object(thing, VIVO.dateTimeInterval)
        .flatMap(interval -> object(interval, which))
        .flatMap(this::date);
  }
}
