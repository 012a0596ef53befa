package org.cartulary.serve.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Dates as fields have them (RFC 9110 §5.6.7): one form to write, two more to understand. */
final class HttpDate {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** As C's asctime() has it. */
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);

  /** What a year of two digits may at most be ahead of us. */
  private static final int YEARS_AHEAD = 50;

  private HttpDate() {}

  static String write(Instant instant) {
    return WRITTEN.format(instant);
  }

  /** The moment that a field names; empty where it is in none of the three forms. */
  static Optional<Instant> read(String text) {
    return read(text, Instant.now());
  }

  /**
   * The same.
   *
   * @param now tells the century of a year of two digits
   */
  static Optional<Instant> read(String text, Instant now) {
    return parsed(() -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .or(() -> parsed(() -> utc(LocalDateTime.parse(text, ASCTIME))))
        .or(() -> parsed(() -> rfc850(text, now.atOffset(ZoneOffset.UTC).toLocalDateTime())));
  }

  /** A form of a date. */
  @FunctionalInterface
  private interface Form {
    Instant read();
  }

  private static Optional<Instant> parsed(Form form) {
    try {
      return Optional.of(form.read());
    } catch (DateTimeException another) {
      return Optional.empty();
    }
  }

  /** What seems to be more than fifty years ahead was a hundred years before that. */
  private static Instant rfc850(String text, LocalDateTime now) {
    LocalDateTime date =
        LocalDateTime.parse(text, rfc850(now.getYear() + YEARS_AHEAD - 99)); // a whole century
    return utc(date.isAfter(now.plusYears(YEARS_AHEAD)) ? date.minusYears(100) : date);
  }

  /**
   * The form of RFC 850.
   *
   * @param firstYear that two digits can mean; the day of the week is not held against it
   */
  private static DateTimeFormatter rfc850(int firstYear) {
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH)
        .withResolverFields(
            ChronoField.YEAR,
            ChronoField.MONTH_OF_YEAR,
            ChronoField.DAY_OF_MONTH,
            ChronoField.HOUR_OF_DAY,
            ChronoField.MINUTE_OF_HOUR,
            ChronoField.SECOND_OF_MINUTE);
  }

  private static Instant utc(LocalDateTime date) {
    return date.toInstant(ZoneOffset.UTC);
  }
}
