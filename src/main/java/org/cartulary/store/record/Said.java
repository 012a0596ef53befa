package org.cartulary.store.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/** What the graph of a record says, by subject and property. */
final class Said {
  private final Map<Node, Map<Node, List<Node>>> bySubject = new HashMap<>();

  Said(List<Triple> triples) {
    for (Triple triple : triples) {
      bySubject
          .computeIfAbsent(triple.getSubject(), subject -> new HashMap<>())
          .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>())
          .add(triple.getObject());
    }
  }

  /** The values of a property, in the order of the graph. */
  List<Node> all(Node subject, Node property) {
    return bySubject.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
  }

  /** The IRIs among the values. */
  List<Node> things(Node subject, Node property) {
    return all(subject, property).stream().filter(Node::isURI).toList();
  }

  /** The things of a class, in the order of the graph. */
  List<Node> subjects(Node type) {
    return bySubject.keySet().stream()
        .filter(subject -> isA(subject, type))
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  boolean isA(Node subject, Node type) {
    return all(subject, RDF.type).contains(type);
  }

  /** The first value as text, whether literal or IRI. */
  @Nullable String text(Node subject, Node property) {
    return all(subject, property).stream().findFirst().map(Said::form).orElse(null);
  }

  /** All values as text. */
  List<String> texts(Node subject, Node property) {
    return all(subject, property).stream().map(Said::form).toList();
  }

  private static String form(Node node) {
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }

  /** The literals of a property with their languages, one a language, those in English first. */
  List<LanguageText> inLanguages(Node subject, Node property) {
    Map<String, LanguageText> byLanguage = new HashMap<>();
    all(subject, property).stream()
        .filter(Node::isLiteral)
        .map(node -> new LanguageText(node.getLiteralLexicalForm(), node.getLiteralLanguage()))
        .forEach(text -> byLanguage.putIfAbsent(text.language(), text));
    return byLanguage.values().stream()
        .sorted(Comparator.comparingInt(Said::rank).thenComparing(LanguageText::language))
        .toList();
  }

  private static int rank(LanguageText text) {
    return text.language().startsWith("en") ? 0 : text.language().isEmpty() ? 1 : 2;
  }

  /** What a thing is called; by its IRI where nobody says. */
  List<LanguageText> names(Node thing) {
    List<LanguageText> names = inLanguages(thing, RDFS.label);
    return names.isEmpty() ? List.of(new LanguageText(localName(thing), "")) : names;
  }

  /** A date as precisely as it is known, of a {@code vivo:DateTimeValue}. */
  @Nullable String date(@Nullable Node value) {
    if (value == null) {
      return null;
    }
    String moment = text(value, VIVO.dateTime);
    if (moment == null) {
      return null;
    }
    List<Node> precision = all(value, VIVO.dateTimePrecision);
    int length =
        precision.contains(VIVO.yearPrecision)
            ? 4
            : precision.contains(VIVO.yearMonthPrecision) ? 7 : 10;
    return moment.length() < length ? null : moment.substring(0, length);
  }

  /** The start or end of the interval of a thing. */
  @Nullable String end(Node thing, Node which) {
    Optional<Node> interval = things(thing, VIVO.dateTimeInterval).stream().findFirst();
    return interval
        .flatMap(found -> things(found, which).stream().findFirst())
        .map(this::date)
        .orElse(null);
  }

  /** The local name of the most specific class. */
  static String localName(Node thing) {
    String iri = thing.getURI();
    int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return cut + 1 < iri.length() ? iri.substring(cut + 1) : iri;
  }
}
