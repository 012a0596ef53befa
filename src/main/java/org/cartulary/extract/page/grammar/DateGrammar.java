package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and ranges of dates in the precision printed: {@code 2023.01–2025.12}, {@code
 * 2024-2026}, {@code Sep 2021 - Aug 2024}, {@code 09/2020–08/2023}, {@code 2025年4月至2028年3月}, {@code
 * since 2024}, {@code 2022 – present}. A date that no calendar has is reported, never bent.
 */
public final class DateGrammar {
  private static final Pattern BETWEEN =
      Pattern.compile("\\b(?:between|zwischen|entre) $", Pattern.CASE_INSENSITIVE);

  private final DateTokens tokens;
  private final Pattern between;
  private final Pattern openEnd;
  private final Pattern since;
  private final Pattern until;

  public DateGrammar(Lexicon lexicon) {
    tokens = new DateTokens(lexicon);
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    String dash = "(?:-{1,3}|\u2013|\u2014|~)";
    between =
        Pattern.compile(
            " ?(?:" + dash + "|" + lexicon.anyOf("range-words") + "|(?<and>and|und|et|y)) ?",
            flags);
    openEnd =
        Pattern.compile(
            " ?(?:(?:"
                + dash
                + "|"
                + lexicon.anyOf("range-words")
                + ") ?"
                + lexicon.anyOf("open-end-words")
                + "| ?"
                + dash
                + "(?= ?(?:[),;.]|$)))",
            flags);
    since = Pattern.compile(lexicon.anyOf("since-words") + " ?$", flags);
    until = Pattern.compile(lexicon.anyOf("until-words") + " ?$", flags);
  }

  /** All dates and ranges of a text, in order. */
  public List<PeriodMention> find(String text) {
    List<DateToken> found = tokens.in(text);
    List<PeriodMention> mentions = new ArrayList<>();
    int i = 0;
    while (i < found.size()) {
      DateToken first = found.get(i);
      DateToken second = i + 1 < found.size() ? found.get(i + 1) : null;
      if (second != null && joined(text, first, second)) {
        mentions.add(range(text, first, second));
        i += 2;
      } else {
        add(mentions, single(text, first));
        i++;
      }
    }
    return mentions;
  }

  private boolean joined(String text, DateToken first, DateToken second) {
    Matcher gap = between.matcher(text).region(first.to(), second.from());
    if (!gap.matches() || first.compact() != second.compact()) {
      return false;
    }
    return gap.group("and") == null || BETWEEN.matcher(before(text, first.from())).find();
  }

  /** The few words before an index. */
  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - 24), at);
  }

  private static PeriodMention range(String text, DateToken first, DateToken second) {
    PartialDate start = first.date(second.year());
    PartialDate end = second.date(null);
    String impossible = null;
    if (start == null) {
      impossible = text.substring(first.from(), first.to());
    } else if (end == null) {
      impossible = text.substring(second.from(), second.to());
    }
    Period period = start == null && end == null ? null : new Period(start, end);
    return new PeriodMention(period, first.from(), second.to(), true, impossible);
  }

  private static void add(List<PeriodMention> mentions, @Nullable PeriodMention mention) {
    if (mention != null) {
      mentions.add(mention);
    }
  }

  private @Nullable PeriodMention single(String text, DateToken token) {
    if (token.compact() || token.year() == null) {
      return null;
    }
    PeriodMention shortRange = yearAndShortYear(text, token);
    if (shortRange != null) {
      return shortRange;
    }
    PartialDate date = token.date(null);
    if (date == null) {
      String printed = text.substring(token.from(), token.to());
      return new PeriodMention(null, token.from(), token.to(), false, printed);
    }
    Matcher open = openEnd.matcher(text).region(token.to(), text.length());
    if (open.lookingAt()) {
      return new PeriodMention(new Period(date, null), token.from(), open.end(), true, null);
    }
    String before = before(text, token.from());
    if (until.matcher(before).find()) {
      return new PeriodMention(new Period(null, date), token.from(), token.to(), true, null);
    }
    boolean opens = since.matcher(before).find();
    return new PeriodMention(new Period(date, null), token.from(), token.to(), opens, null);
  }

  /** {@code 2023-26}: a month 26 is none, so the second number is a year of the same century. */
  private static @Nullable PeriodMention yearAndShortYear(String text, DateToken token) {
    Integer year = token.year();
    Integer month = token.month();
    if (year == null || month == null || token.day() != null || month <= 12) {
      return null;
    }
    String printed = text.substring(token.from(), token.to());
    int end = year / 100 * 100 + month;
    if (!printed.matches("\\d{4}[-/]\\d{2}") || end <= year || end > year + 10) {
      return null;
    }
    Period period = new Period(PartialDate.year(year), PartialDate.year(end));
    return new PeriodMention(period, token.from(), token.to(), true, null);
  }
}
