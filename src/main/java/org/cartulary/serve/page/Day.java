package org.cartulary.serve.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * A day, on which it depends what is marked as today and what is ongoing.
 *
 * @param date in the zone of whoever says which day it is
 * @param began when it began there: no page of this day is older
 */
public record Day(LocalDate date, Instant began) {
  /** The day that it is by a clock, in the clock's zone. */
  public static Day of(Clock clock) {
    LocalDate date = ZonedDateTime.now(clock).toLocalDate();
    return new Day(date, date.atStartOfDay(clock.getZone()).toInstant());
  }
}
