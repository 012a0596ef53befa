package org.cartulary.export.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as it is known (ISO 8601-1, reduced precision).
 *
 * @param text {@code 2023}, {@code 2023-01} or {@code 2023-01-15}, of the years 1 to 9999
 */
public record PartialDate(String text) {
  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final int DAY = "2023-01-15".length();

  /** The date that a text is; empty if it is none, or null. */
  public static Optional<PartialDate> of(@Nullable String text) {
    if (text == null || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    PartialDate date = new PartialDate(text);
    try {
      // There is no year 0 in XML Schema 1.0, nor in history.
      return date.firstDay().getYear() > 0 ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the day is known. */
  public boolean isDay() {
    return text.length() == DAY;
  }

  /** Its year, of four digits. */
  public String year() {
    return text.substring(0, 4);
  }

  /** The first day that it can be. */
  public LocalDate firstDay() {
    return LocalDate.parse(text + "-01-01".substring(0, DAY - text.length()));
  }

  /** The last day that it can be. */
  public LocalDate lastDay() {
    return switch (text.length()) {
      case 4 -> firstDay().plusYears(1).minusDays(1);
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> firstDay();
    };
  }
}
