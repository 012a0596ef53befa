package org.cartulary.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.VIVO;

/** Intervals as people read them, each date in the precision that its source gave. */
final class Periods {
  /** How many characters of an ISO 8601 date a precision keeps. */
  private static final Map<Node, Integer> LENGTHS =
      Map.of(VIVO.yearPrecision, 4, VIVO.yearMonthPrecision, 7, VIVO.yearMonthDayPrecision, 10);

  private final ThingReader reader;

  Periods(ThingReader reader) {
    this.reader = reader;
  }

  /** When a thing runs: "2023-01 to 2025-12", "from 2024", "until 2025"; one value per interval. */
  List<Value> of(Node thing) {
    return reader.objects(thing, VIVO.dateTimeInterval).stream()
        .map(this::interval)
        .flatMap(Optional::stream)
        .distinct()
        .map(Value::text)
        .toList();
  }

  /** An interval in words; empty where it has neither end. */
  Optional<String> interval(Node interval) {
    Optional<String> start = reader.object(interval, VIVO.start).flatMap(this::date);
    Optional<String> end = reader.object(interval, VIVO.end).flatMap(this::date);
    if (start.isPresent() && end.isPresent()) {
      return Optional.of(start.get() + " to " + end.get());
    }
    return start.map(date -> "from " + date).or(() -> end.map(date -> "until " + date));
  }

  private Optional<String> date(Node value) {
    int length =
        reader
            .object(value, VIVO.dateTimePrecision)
            .map(precision -> LENGTHS.getOrDefault(precision, 10))
            .orElse(10);
    return reader
        .object(value, VIVO.dateTime)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .map(text -> text.substring(0, Math.min(length, text.length())));
  }
}
