package org.cartulary.serve.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.serve.page.time.Moment;
import org.cartulary.serve.page.time.Run;
import org.cartulary.vocab.VIVO;

/** Intervals as people read them, each date in the precision that its source gave. */
final class Periods {
  /** By precision, the message that holds the pattern of such dates. */
  private static final Map<Node, String> PATTERNS =
      Map.of(
          VIVO.yearPrecision, "date.year",
          VIVO.yearMonthPrecision, "date.month",
          VIVO.yearMonthDayPrecision, "date.day");

  private static final int DAY_LENGTH = 10;

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

  /** The same to be drawn; those are left out of which no end can be read. */
  List<Run> runs(Node thing) {
    return reader.objects(thing, VIVO.dateTimeInterval).stream()
        .map(this::run)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** An interval to be drawn; empty where neither end can be read. */
  Optional<Run> run(Node interval) {
    Optional<Moment> start = reader.object(interval, VIVO.start).flatMap(this::moment);
    Optional<Moment> end = reader.object(interval, VIVO.end).flatMap(this::moment);
    return start.isEmpty() && end.isEmpty() ? Optional.empty() : Optional.of(new Run(start, end));
  }

  /** An interval in words; empty where it has neither end. */
  Optional<String> interval(Node interval) {
    Optional<String> start = reader.object(interval, VIVO.start).flatMap(this::date);
    Optional<String> end = reader.object(interval, VIVO.end).flatMap(this::date);
    if (start.isPresent() && end.isPresent()) {
      return Optional.of(
          start.equals(end) ? start.get() : reader.say("period.both", start.get(), end.get()));
    }
    return start
        .map(date -> reader.say("period.from", date))
        .or(() -> end.map(date -> reader.say("period.until", date)));
  }

  /** A date in words; as it is written where it is not a date and time of ISO 8601. */
  Optional<String> date(Node value) {
    return written(value).map(text -> day(text).map(day -> spoken(value, day)).orElse(text));
  }

  private String spoken(Node value, LocalDate day) {
    String pattern = PATTERNS.getOrDefault(precision(value), "date.day");
    return reader.words().dates(pattern).format(day);
  }

  /** The year of a day. */
  String year(LocalDate day) {
    return reader.words().dates("date.year").format(day);
  }

  /** What a date says of the day; empty where it is not a date. */
  Optional<Moment> moment(Node value) {
    return written(value)
        .flatMap(Periods::day)
        .map(
            day -> {
              Node precision = precision(value);
              if (precision.equals(VIVO.yearPrecision)) {
                return Moment.inYear(day);
              }
              return precision.equals(VIVO.yearMonthPrecision)
                  ? Moment.inMonth(day)
                  : Moment.on(day);
            });
  }

  private Node precision(Node value) {
    return reader.object(value, VIVO.dateTimePrecision).orElse(VIVO.yearMonthDayPrecision);
  }

  private Optional<String> written(Node value) {
    return reader
        .object(value, VIVO.dateTime)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length()))));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
