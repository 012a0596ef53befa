package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartulary.extract.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is printed like a date. With dots the day comes first ("31.08.2023"); with slashes a
 * number over 12 decides between day and month, and where none does only the year is read.
 */
final class DateTokens {
  private static final String START = "(?<![A-Za-z0-9_])(?<![A-Za-z_][-/.])";
  private static final String END = "(?![A-Za-z0-9_])";

  private final Map<String, Integer> months = new HashMap<>();
  private final Pattern pattern;

  DateTokens(Lexicon lexicon) {
    List<String> lines = lexicon.words("months");
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i).split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    String month =
        months.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
    pattern =
        Pattern.compile(
            START
                + "(?:(?<cy>(?:19|20)\\d\\d) ?年(?:度| ?(?<cm>\\d{1,2}) ?月(?: ?(?<cd>\\d{1,2}) ?日)?)?"
                + "|(?:(?<nd>\\d{1,2})(?:st|nd|rd|th|\\.)? )?(?<nm>"
                + month
                + ")(?![\\p{L}])\\.?(?: (?<nd2>\\d{1,2})(?:st|nd|rd|th)?(?=,? (?:19|20)))?"
                + "(?:,? (?:de |del )?(?<ny>(?:19|20)\\d\\d)"
                + END
                + ")?"
                + "|(?<y>(?:19|20)\\d\\d)(?<sep>[-./])(?<m>\\d{1,2})(?:\\k<sep>(?<d>\\d{1,2}))?(?![A-Za-z0-9_])(?![-/]\\d{5})"
                + "|(?<a>\\d{1,2})(?<s>[-./])(?<b>\\d{1,2})[-./](?<ay>(?:19|20)\\d\\d)"
                + END
                + "|(?<mm>\\d{1,2})[./](?<my>(?:19|20)\\d\\d)"
                + END
                + "|(?<k>(?:19|20)\\d{6}|(?:19|20)\\d{4})(?![A-Za-z0-9_/])"
                + "|(?<yy>(?:19|20)\\d\\d)(?![A-Za-z0-9_])(?![-./]\\d{5}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** All tokens of a text, in order. */
  List<DateToken> in(String text) {
    List<DateToken> tokens = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    boolean dayFirst = hasNumberOver12(text, "a");
    boolean monthFirst = hasNumberOver12(text, "b");
    while (matcher.find()) {
      DateToken token = token(matcher, dayFirst, monthFirst);
      if (token != null) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private boolean hasNumberOver12(String text, String group) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Integer number = number(matcher, group);
      if (number != null && number > 12 && "/".equals(matcher.group("s"))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable DateToken token(Matcher m, boolean dayFirst, boolean monthFirst) {
    if (m.group("cy") != null) {
      return at(m, number(m, "cy"), number(m, "cm"), number(m, "cd"));
    }
    if (m.group("nm") != null) {
      Integer day = m.group("nd") == null ? number(m, "nd2") : number(m, "nd");
      Integer month = months.get(m.group("nm").toLowerCase(Locale.ROOT));
      return at(m, number(m, "ny"), month, day);
    }
    if (m.group("y") != null) {
      return at(m, number(m, "y"), number(m, "m"), number(m, "d"));
    }
    if (m.group("a") != null) {
      return ofThreeNumbers(m, dayFirst, monthFirst);
    }
    if (m.group("mm") != null) {
      return at(m, number(m, "my"), number(m, "mm"), null);
    }
    if (m.group("k") != null) {
      return compact(m);
    }
    return at(m, number(m, "yy"), null, null);
  }

  private static DateToken ofThreeNumbers(Matcher m, boolean dayFirst, boolean monthFirst) {
    Integer first = number(m, "a");
    Integer second = number(m, "b");
    Integer year = number(m, "ay");
    if (!"/".equals(m.group("s")) || (dayFirst && !monthFirst)) {
      return at(m, year, second, first);
    }
    if ((monthFirst && !dayFirst) || (first != null && first.equals(second))) {
      return at(m, year, first, second);
    }
    return at(m, year, null, null);
  }

  private static DateToken compact(Matcher m) {
    String digits = m.group("k");
    Integer day = digits.length() == 8 ? Integer.valueOf(digits.substring(6)) : null;
    return new DateToken(
        m.start(),
        m.end(),
        Integer.valueOf(digits.substring(0, 4)),
        Integer.valueOf(digits.substring(4, 6)),
        day,
        true);
  }

  private static DateToken at(
      Matcher m, @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    return new DateToken(m.start(), m.end(), year, month, day, false);
  }

  private static @Nullable Integer number(Matcher m, String group) {
    String digits = m.group(group);
    return digits == null ? null : Integer.valueOf(digits);
  }
}
