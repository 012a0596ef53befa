package org.cartulary.serve.page.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a bar on an {@link Axis}.
 *
 * @param from where it begins, in percent
 * @param to where it ends, in percent
 */
public record Span(double from, double to, Kind kind) {

  /** How long a bar is at least, in percent: a day in thirty years is thinner than a hair. */
  private static final double LEAST = 0.8;

  /** What is known of the days in it. */
  public enum Kind {
    /** It ran on each of these days. */
    SURE,
    /** On one of these days it began or ended; which, nobody says. */
    PERHAPS,
    /** Nobody says whether it still, or already, ran. */
    OPEN;

    /** The class of the style sheet. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The pieces of a run, from left to right. */
  public static List<Span> of(Run run, Axis axis) {
    List<Span> spans = new ArrayList<>();
    if (run.start().isPresent() && run.end().isPresent()) {
      closed(run.start().get(), run.end().get(), axis, spans);
    } else if (run.start().isPresent()) {
      Moment start = run.start().get();
      add(spans, axis, start.earliest(), start.latest(), Kind.PERHAPS);
      add(spans, axis, start.latest(), axis.to(), Kind.OPEN);
    } else {
      Moment end = run.end().orElseThrow();
      add(spans, axis, axis.from(), end.earliest(), Kind.OPEN);
      add(spans, axis, end.earliest(), end.latest(), Kind.PERHAPS);
    }
    return visible(spans);
  }

  /** The same, drawn out where nobody would see it. */
  private static List<Span> visible(List<Span> spans) {
    if (spans.isEmpty()) {
      return List.of();
    }
    double from = spans.get(0).from();
    double length = spans.get(spans.size() - 1).to() - from;
    if (length >= LEAST) {
      return List.copyOf(spans);
    }
    double begin = Math.min(from, 100 - LEAST);
    double scale = LEAST / length;
    return spans.stream()
        .map(
            span ->
                new Span(
                    begin + (span.from() - from) * scale,
                    Math.min(100, begin + (span.to() - from) * scale),
                    span.kind()))
        .toList();
  }

  private static void closed(Moment start, Moment end, Axis axis, List<Span> spans) {
    if (!end.latest().isAfter(start.earliest())) {
      // It ends before it begins: both are drawn, and nothing is between them.
      add(spans, axis, end.earliest(), end.latest(), Kind.PERHAPS);
      add(spans, axis, start.earliest(), start.latest(), Kind.PERHAPS);
    } else if (end.earliest().isBefore(start.latest())) {
      LocalDate first = min(start.earliest(), end.earliest());
      LocalDate last = start.latest().isAfter(end.latest()) ? start.latest() : end.latest();
      add(spans, axis, first, last, Kind.PERHAPS);
    } else {
      add(spans, axis, start.earliest(), start.latest(), Kind.PERHAPS);
      add(spans, axis, start.latest(), end.earliest(), Kind.SURE);
      add(spans, axis, end.earliest(), end.latest(), Kind.PERHAPS);
    }
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static void add(List<Span> spans, Axis axis, LocalDate from, LocalDate to, Kind kind) {
    double left = axis.at(from);
    double right = axis.at(to);
    if (right > left) {
      spans.add(new Span(left, right, kind));
    }
  }

  /** Where it begins, as SVG has it: {@code 12.34%}. */
  public String x() {
    return percent(from);
  }

  /** How long it is, as SVG has it. */
  public String width() {
    return percent(to - from);
  }

  /** A percentage with two decimals. */
  public static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
