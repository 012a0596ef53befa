package org.cartulary.serve.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.cartulary.serve.page.Messages;

/** Dates in the precision that they have, in the words of a language. */
record Dates(Messages words) {

  /** "January 2023 – 2025", "from 2024", "until 2025"; empty without either. */
  Optional<String> period(Optional<String> from, Optional<String> until) {
    if (from.isPresent() && until.isPresent()) {
      return Optional.of(words.say("list.period", date(from.get()), date(until.get())));
    }
    return from.map(date -> words.say("list.from", date(date)))
        .or(() -> until.map(date -> words.say("list.until", date(date))));
  }

  /** A date such as {@code 2023}, {@code 2023-01}, {@code 2023-01-15}; others as they are. */
  String date(String text) {
    try {
      return switch (text.length()) {
        case 4 -> spoken(Year.parse(text), "date.year");
        case 7 -> spoken(YearMonth.parse(text), "date.month");
        case 10 -> spoken(LocalDate.parse(text), "date.day");
        default -> text;
      };
    } catch (DateTimeException notADate) {
      return text;
    }
  }

  private String spoken(TemporalAccessor date, String pattern) {
    return DateTimeFormatter.ofPattern(words.say(pattern), words.locale()).format(date);
  }
}
