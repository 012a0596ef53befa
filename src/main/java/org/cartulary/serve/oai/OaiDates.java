package org.cartulary.serve.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dates of a selective harvest, section 2.7.1: days or seconds, both ends alike and included.
 *
 * @param from the first second that is wanted
 * @param until the last
 */
record OaiDates(Optional<Instant> from, Optional<Instant> until) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SECOND =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

  /**
   * Reads what a request says.
   *
   * @throws OaiException badArgument
   */
  static OaiDates read(Optional<String> from, Optional<String> until) throws OaiException {
    if (from.isPresent() && until.isPresent() && from.get().length() != until.get().length()) {
      throw bad("from and until have not the same granularity");
    }
    OaiDates dates =
        new OaiDates(
            from.isEmpty() ? Optional.empty() : Optional.of(first(from.get())),
            until.isEmpty() ? Optional.empty() : Optional.of(last(until.get())));
    if (dates.from.isPresent()
        && dates.until.isPresent()
        && dates.from.get().isAfter(dates.until.get())) {
      throw bad("from is later than until");
    }
    return dates;
  }

  private static Instant first(String text) throws OaiException {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      if (SECOND.matcher(text).matches()) {
        return Instant.parse(text);
      }
    } catch (DateTimeException noSuchDay) {
      throw bad(text + " is in no calendar");
    }
    throw bad(text + " is neither of the form 2026-01-31 nor 2026-01-31T23:59:59Z");
  }

  private static Instant last(String text) throws OaiException {
    Instant first = first(text);
    return DAY.matcher(text).matches() ? first.plus(1, ChronoUnit.DAYS).minusSeconds(1) : first;
  }

  private static OaiException bad(String message) {
    return new OaiException(OaiError.BAD_ARGUMENT, message);
  }
}
