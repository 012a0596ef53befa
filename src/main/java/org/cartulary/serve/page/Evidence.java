package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VITRO;

/** The sentences that facts came from: statement nodes and the passages that they lead to. */
final class Evidence {
  private final ThingReader reader;
  private final Names names;
  private final Periods periods;

  Evidence(ThingReader reader, Names names) {
    this.reader = reader;
    this.names = names;
    this.periods = new Periods(reader);
  }

  /** The passages of all statements about these things, in the order of the text. */
  List<Passage> about(List<Node> things) {
    record Found(long line, long column, Passage passage) {}
    List<Found> found = new ArrayList<>();
    for (Node thing : things) {
      List<Node> whole = reader.objects(thing, PROV.wasDerivedFrom);
      for (Node passage : whole) {
        found.add(
            new Found(
                line(passage), column(passage), passage(kind(thing), bearer(thing), passage)));
      }
      for (Node statement : reader.subjects(RDF.subject, thing)) {
        for (Node passage : reader.objects(statement, PROV.wasDerivedFrom)) {
          // The passage of a part, such as a role, was shown with the part.
          if (whole.contains(passage)) {
            continue;
          }
          found.add(new Found(line(passage), column(passage), stated(thing, statement, passage)));
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingLong(Found::line).thenComparingLong(Found::column))
        .map(Found::passage)
        .distinct()
        .toList();
  }

  private Passage stated(Node thing, Node statement, Node passage) {
    String fact =
        reader
            .object(statement, RDF.predicate)
            .map(reader::term)
            .orElse(reader.say("passage.statement"));
    Value value = reader.object(statement, RDF.object).map(this::shown).orElse(reader.value(thing));
    return passage(fact, value, passage);
  }

  private Passage passage(String fact, Value value, Node passage) {
    String quote = text(passage, PROV.value);
    String sentence = text(passage, CARTULARY.sentence);
    int at = sentence.indexOf(quote);
    long line = line(passage);
    return new Passage(
        fact,
        value,
        at < 0 ? "" : sentence.substring(0, at),
        quote,
        at < 0 ? "" : sentence.substring(at + quote.length()),
        line > 0 ? reader.say("passage.line", line) : reader.say("passage.source"),
        names.href(passage));
  }

  private String kind(Node thing) {
    return reader
        .object(thing, VITRO.mostSpecificType)
        .map(reader::term)
        .orElse(reader.say("kind.thing"));
  }

  /** A role is whose it is, every other thing itself. */
  private Value bearer(Node thing) {
    return shown(reader.object(thing, OBO.RO_0000052).orElse(thing));
  }

  /** An interval is a node; what people read is the time. */
  private Value shown(Node node) {
    return periods
        .interval(node)
        .or(() -> periods.date(node))
        .map(Value::text)
        .orElseGet(() -> reader.value(node));
  }

  private String text(Node passage, Node property) {
    return reader
        .object(passage, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private long line(Node passage) {
    return number(text(passage, CARTULARY.line));
  }

  private long column(Node passage) {
    return number(text(passage, CARTULARY.column));
  }

  private static long number(String text) {
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
  }
}
