package org.cartulary.serve.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.VIVO;

/** Intervals as people read them, each date in the precision that its source gave. */
final class Periods {
  /** By precision, the message that holds the pattern of such dates. */
  private static final Map<Node, String> PATTERNS =
      Map.of(
          VIVO.yearPrecision, "date.year",
          VIVO.yearMonthPrecision, "date.month",
          VIVO.yearMonthDayPrecision, "date.day");

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(reader.say(pattern), reader.words().locale());
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
      return Optional.of(reader.say("period.both", start.get(), end.get()));
    }
    return start
        .map(date -> reader.say("period.from", date))
        .or(() -> end.map(date -> reader.say("period.until", date)));
  }

  /** A date in words; as it is written where it is not a date and time of ISO 8601. */
  Optional<String> date(Node value) {
    DateTimeFormatter format =
        reader
            .object(value, VIVO.dateTimePrecision)
            .filter(PATTERNS::containsKey)
            .map(PATTERNS::get)
            .map(this::format)
            .orElseGet(() -> format("date.day"));
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
