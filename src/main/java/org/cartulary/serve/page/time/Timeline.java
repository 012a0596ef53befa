package org.cartulary.serve.page.time;

import java.time.LocalDate;
import java.util.List;

/**
 * Bars under one axis.
 *
 * @param bars the pieces of each run, in the order of the runs; none for a run that is not known
 */
public record Timeline(Axis axis, List<List<Span>> bars) {

  /** Draws runs; at least one has an end. */
  public static Timeline of(List<List<Run>> rows, LocalDate today) {
    Axis axis = Axis.of(rows.stream().flatMap(List::stream).toList(), today);
    return new Timeline(
        axis,
        rows.stream()
            .map(row -> row.stream().flatMap(run -> Span.of(run, axis).stream()).toList())
            .toList());
  }
}
