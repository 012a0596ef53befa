package org.cartulary.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as the source gives it: a year, a month of a year, or a day. Months and days
 * count from 1.
 *
 * @param month null for a bare year
 * @param day null where only year or month are given
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {

  /** What a date's precision can be; VIVO has an individual for each. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /**
   * @throws IllegalArgumentException where no calendar has that date, or a day stands without a
   *     month
   */
  public PartialDate {
    if (year < 1000 || year > 9999 || (month == null && day != null)) {
      throw new IllegalArgumentException("no such date: " + year);
    }
    if (month != null) {
      try {
        LocalDate unused = LocalDate.of(year, month, day == null ? 1 : day);
      } catch (java.time.DateTimeException e) {
        throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day, e);
      }
    }
  }

  public static PartialDate year(int year) {
    return new PartialDate(year, null, null);
  }

  public static PartialDate month(int year, int month) {
    return new PartialDate(year, month, null);
  }

  public static PartialDate day(int year, int month, int day) {
    return new PartialDate(year, month, day);
  }

  /**
   * Reads {@code 2023}, {@code 2023-01} or {@code 2023-01-15}.
   *
   * @throws IllegalArgumentException where it is none of these, or no calendar has it
   */
  public static PartialDate parse(String iso) {
    if (!iso.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new IllegalArgumentException(
          "not a date of the form 2023, 2023-01 or 2023-01-15: " + iso);
    }
    int year = Integer.parseInt(iso.substring(0, 4));
    Integer month = iso.length() > 4 ? Integer.valueOf(iso.substring(5, 7)) : null;
    Integer day = iso.length() > 7 ? Integer.valueOf(iso.substring(8, 10)) : null;
    return new PartialDate(year, month, day);
  }

  public Precision precision() {
    return month == null ? Precision.YEAR : day == null ? Precision.MONTH : Precision.DAY;
  }

  /** The first day that it can mean. */
  public LocalDate first() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day that it can mean. */
  public LocalDate last() {
    if (month == null) {
      return LocalDate.of(year, 12, 31);
    }
    return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  /** ISO 8601 in its own precision: {@code 2023}, {@code 2023-01}, {@code 2023-01-15}. */
  @Override
  public String toString() {
    String text = String.format("%04d", year);
    if (month != null) {
      text += String.format("-%02d", month);
    }
    return day == null ? text : text + String.format("-%02d", day);
  }
}
