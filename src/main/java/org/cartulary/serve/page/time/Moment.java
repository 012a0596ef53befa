package org.cartulary.serve.page.time;

import java.time.LocalDate;

/**
 * A day that is known to lie in a range: "2024" is some day of that year.
 *
 * @param earliest the first day that it can be
 * @param latest the day after the last that it can be
 */
public record Moment(LocalDate earliest, LocalDate latest) {
  public Moment {
    if (!earliest.isBefore(latest)) {
      throw new IllegalArgumentException(earliest + " is not before " + latest);
    }
  }

  /** Some day of the year of that day. */
  public static Moment inYear(LocalDate day) {
    return new Moment(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
  }

  /** Some day of the month of that day. */
  public static Moment inMonth(LocalDate day) {
    return new Moment(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
  }

  /** That day. */
  public static Moment on(LocalDate day) {
    return new Moment(day, day.plusDays(1));
  }
}
