package org.cartulary.store.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days as whole numbers that sort and read alike: 20230115. */
final class Days {
  private Days() {}

  static int of(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  static int year(int day) {
    return day / 10_000;
  }

  /** The first day of {@code 2023}, {@code 2023-01} or {@code 2023-01-15}; years 1 to 9999. */
  static Optional<Integer> first(String date) {
    return parsed(date, false);
  }

  /** The last day of such a date. */
  static Optional<Integer> last(String date) {
    return parsed(date, true);
  }

  private static Optional<Integer> parsed(String date, boolean end) {
    try {
      return switch (date.length()) {
        case 4 -> within(LocalDate.of(Integer.parseInt(date), end ? 12 : 1, end ? 31 : 1));
        case 7 -> {
          YearMonth month = YearMonth.parse(date);
          yield within(end ? month.atEndOfMonth() : month.atDay(1));
        }
        case 10 -> within(LocalDate.parse(date));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> within(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(of(date)) : Optional.empty();
  }
}
