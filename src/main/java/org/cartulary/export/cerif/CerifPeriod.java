package org.cartulary.export.cerif;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, each as precisely as it is known, and in the order that the schema wants.
 *
 * @param start null where it is not known
 * @param end null where it is not known
 */
record CerifPeriod(@Nullable String start, @Nullable String end) {
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final int DAY = "2023-01-15".length();

  /** What there is to say; what is no date, or ends before it starts, is told and left out. */
  static CerifPeriod of(@Nullable String start, @Nullable String end, CerifOut out) {
    CerifPeriod period = new CerifPeriod(date(start, "start", out), date(end, "end", out));
    if (period.start != null
        && period.end != null
        && last(period.end).isBefore(first(period.start))) {
      out.lost("start", "the period ends before it starts: " + start + " to " + end);
      out.lost("end", "the period ends before it starts: " + start + " to " + end);
      return new CerifPeriod(null, null);
    }
    return period;
  }

  /** A date that the schema takes. */
  static @Nullable String date(@Nullable String date, String field, CerifOut out) {
    if (date == null || isDate(date)) {
      return date;
    }
    out.lost(field, "“" + date + "” is no date");
    return null;
  }

  private static boolean isDate(String date) {
    if (!DATE.matcher(date).matches()) {
      return false;
    }
    try {
      // XML Schema 1.0 has no year 0.
      return first(date).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The first day, if it is known to the day. */
  Optional<String> startDay(CerifOut out) {
    return day(start, "start", out);
  }

  /** The last day, if it is known to the day. */
  Optional<String> endDay(CerifOut out) {
    return day(end, "end", out);
  }

  private static Optional<String> day(@Nullable String date, String field, CerifOut out) {
    if (date != null && date.length() < DAY) {
      out.lost(field, "CERIF's projects have days, and " + date + " is none; the funding has it");
      return Optional.empty();
    }
    return Optional.ofNullable(date);
  }

  private static LocalDate first(String date) {
    return LocalDate.parse(date + "-01-01".substring(0, DAY - date.length()));
  }

  private static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> first(date).plusYears(1).minusDays(1);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> first(date);
    };
  }
}
