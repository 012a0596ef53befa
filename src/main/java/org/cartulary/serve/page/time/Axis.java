package org.cartulary.serve.page.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of whole years, on which a place is a percentage of its length.
 *
 * @param from the first day of its first year
 * @param to the first day of the year after its last
 * @param today empty if it does not lie on the line
 */
public record Axis(LocalDate from, LocalDate to, Optional<LocalDate> today) {
  private static final int MOST_TICKS = 8;

  /** How far the line is drawn out to reach today. */
  private static final int YEARS_TO_TODAY = 3;

  /** How far along the line a year can be written, so that it ends on it. */
  private static final int LAST_LABEL = 90;

  /** A year that is marked on the line. */
  public record Tick(int year, double at) {
    /** Whether there is room to write the year to the right of its mark. */
    public boolean isWritten() {
      return at <= LAST_LABEL;
    }
  }

  /** The line on which all of these lie, and today where it is near. At least one run. */
  public static Axis of(List<Run> runs, LocalDate today) {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    boolean open = false;
    for (Run run : runs) {
      for (Moment moment :
          List.of(run.start().or(run::end), run.end().or(run::start)).stream()
              .flatMap(Optional::stream)
              .toList()) {
        first = moment.earliest().isBefore(first) ? moment.earliest() : first;
        last = moment.latest().isAfter(last) ? moment.latest() : last;
      }
      open |= run.end().isEmpty();
    }
    boolean after = today.isBefore(last.plusYears(YEARS_TO_TODAY));
    boolean before = today.isAfter(first.minusYears(YEARS_TO_TODAY));
    if ((open || after) && before) {
      LocalDate reached = open ? today.plusYears(1) : today.plusDays(1);
      last = reached.isAfter(last) ? reached : last;
      first = today.isBefore(first) ? today : first;
    } else if (open) {
      last = last.plusYears(1);
    }
    LocalDate from = first.withDayOfYear(1);
    LocalDate to = last.minusDays(1).withDayOfYear(1).plusYears(1);
    boolean on = !today.isBefore(from) && today.isBefore(to);
    return new Axis(from, to, on ? Optional.of(today) : Optional.empty());
  }

  /** Where a day lies, from 0 to 100; a day beyond an end lies at the end. */
  public double at(LocalDate day) {
    double all = ChronoUnit.DAYS.between(from, to);
    return Math.max(0, Math.min(100, 100 * ChronoUnit.DAYS.between(from, day) / all));
  }

  /** The years to mark: at most eight, a round number of years apart. */
  public List<Tick> ticks() {
    int years = to.getYear() - from.getYear();
    int step = step(years);
    List<Tick> ticks = new ArrayList<>();
    for (int year = Math.floorDiv(from.getYear() + step - 1, step) * step;
        year < to.getYear();
        year += step) {
      ticks.add(new Tick(year, at(LocalDate.of(year, 1, 1))));
    }
    return List.copyOf(ticks);
  }

  private static int step(int years) {
    for (int power = 1; ; power *= 10) {
      for (int digit : new int[] {1, 2, 5}) {
        if (years <= digit * power * MOST_TICKS) {
          return digit * power;
        }
      }
    }
  }
}
