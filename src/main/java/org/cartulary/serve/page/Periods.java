package org.cartulary.serve.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.VIVO;

/** Intervals as people read them, each date in the precision that its source gave. */
final class Periods {
  private static final Map<Node, DateTimeFormatter> FORMATS =
      Map.of(
          VIVO.yearPrecision, format("uuuu"),
          VIVO.yearMonthPrecision, format("MMMM uuuu"),
          VIVO.yearMonthDayPrecision, format("d MMMM uuuu"));

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private final ThingReader reader;

  Periods(ThingReader reader) {
    this.reader = reader;
  }

  /**
   * When a thing runs: "January 2023 – December 2025", "from 2024", "until 2025"; one value per
   * interval.
   */
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
      return Optional.of(start.get() + " – " + end.get());
    }
    return start.map(date -> "from " + date).or(() -> end.map(date -> "until " + date));
  }

  /** A date in words; as it is written where it is not a date and time of ISO 8601. */
  Optional<String> date(Node value) {
    DateTimeFormatter format =
        reader
            .object(value, VIVO.dateTimePrecision)
            .filter(FORMATS::containsKey)
            .map(FORMATS::get)
            .orElseGet(() -> format("d MMMM uuuu"));
    return reader
        .object(value, VIVO.dateTime)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .map(text -> spoken(text, format));
  }

  private static String spoken(String text, DateTimeFormatter format) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(10, text.length()))).format(format);
    } catch (DateTimeParseException notADate) {
      return text;
    }
  }
}
