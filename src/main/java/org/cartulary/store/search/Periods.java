package org.cartulary.store.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.VIVO;

/** Reads when things are: of several intervals, from the earliest start to the latest end. */
final class Periods {
  /** An interval that is longer is a slip of the pen, and is counted under its first years. */
  private static final int MAX_YEARS = 60;

  private final Surroundings surroundings;
  private final int releaseYear;

  /**
   * @param releaseYear up to which a grant without an end is counted
   */
  Periods(Surroundings surroundings, int releaseYear) {
    this.surroundings = surroundings;
    this.releaseYear = releaseYear;
  }

  /** The dates of a thing that has intervals. */
  void read(Said said, Entry entry) {
    List<Said> intervals = said.things(VIVO.dateTimeInterval).map(surroundings::said).toList();
    Optional<String> from =
        intervals.stream()
            .flatMap(interval -> interval.things(VIVO.start))
            .flatMap(date -> date(date).stream())
            .min(Comparator.naturalOrder());
    Optional<String> until =
        intervals.stream()
            .flatMap(interval -> interval.things(VIVO.end))
            .flatMap(date -> date(date).stream())
            .max(Comparator.naturalOrder());
    from.ifPresent(date -> entry.shown(Fields.FROM, List.of(date)));
    until.ifPresent(date -> entry.shown(Fields.UNTIL, List.of(date)));
    Optional<Integer> start = from.flatMap(Days::first);
    Optional<Integer> end = until.flatMap(Days::last);
    start.ifPresent(day -> entry.day(Fields.START, day));
    end.ifPresent(day -> entry.day(Fields.END, day));
    if (end.isEmpty()) {
      said.texts(CARTULARY.statedStatus).forEach(status -> entry.term(Fields.STATED, status));
    }
    start.ifPresent(first -> years(first, end.orElse(releaseYear * 10_000), entry));
  }

  private static void years(int start, int end, Entry entry) {
    int first = Days.year(start);
    IntStream.rangeClosed(first, Math.min(Days.year(end), first + MAX_YEARS - 1))
        .forEach(year -> entry.facet(Facet.YEAR, Integer.toString(year)));
  }

  /** The date of a thing that has one. */
  void issued(Said said, Entry entry) {
    Optional<String> issued =
        said.things(VIVO.dateTimeValue)
            .flatMap(date -> date(date).stream())
            .min(Comparator.naturalOrder());
    issued.ifPresent(
        date -> {
          entry.shown(Fields.FROM, List.of(date));
          Days.first(date)
              .ifPresent(
                  day -> {
                    entry.day(Fields.START, day);
                    entry.facet(Facet.YEAR, Integer.toString(Days.year(day)));
                  });
        });
  }

  /** A date in the precision that its source gave: {@code 2023}, {@code 2023-01}, … */
  private Optional<String> date(Node node) {
    Said value = surroundings.said(node);
    return value
        .text(VIVO.dateTime)
        .map(time -> cut(time, value.things(VIVO.dateTimePrecision).findFirst()));
  }

  private static String cut(String time, Optional<Node> precision) {
    int length =
        precision.filter(VIVO.yearPrecision::equals).isPresent()
            ? 4
            : precision.filter(VIVO.yearMonthPrecision::equals).isPresent() ? 7 : 10;
    return time.substring(0, Math.min(length, time.length()));
  }
}
