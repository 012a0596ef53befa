package org.cartulary.extract.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.source.SourceText;

/** The lines of a plain text in groups, a blank line between them. */
final class PlainTextLines {
  private static final Pattern MARK =
      Pattern.compile(
          "(?:[-*+•·‣▪◦●■–] +|\\d{1,3}[.)] +|\\d{1,3}[、．]|[(（\\[]\\d{1,3}[)）\\]] *|\\. +)(?=\\S)");
  private static final Pattern RULE = Pattern.compile("[-=_*~]{3,}");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
  private static final Pattern HARD_BREAK = Pattern.compile("(?:\\\\n|\\\\\\\\|<br ?/?>)\\s*$");
  private static final int LONGEST_LOOKED_AT = 2000;

  private PlainTextLines() {}

  /**
   * A line.
   *
   * @param from its first character that is not white space
   * @param to after its last
   * @param contentFrom behind its list mark, or {@code from}
   * @param indent how many columns it is set in
   */
  record Line(
      int from,
      int to,
      int contentFrom,
      int indent,
      boolean isRule,
      boolean isUnderline,
      boolean isDirective) {

    int length() {
      return to - from;
    }

    boolean isItem() {
      return contentFrom > from;
    }

    String text(SourceText source) {
      return source.text().substring(from, to);
    }

    Passage passage(SourceText source) {
      return Passage.of(source, from, to);
    }
  }

  /** The groups, each with at least one line. */
  static List<List<Line>> groups(SourceText source) {
    List<List<Line>> groups = new ArrayList<>();
    List<Line> group = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      String whole = source.lineText(number);
      if (isBlank(whole)) {
        if (!group.isEmpty()) {
          groups.add(group);
          group = new ArrayList<>();
        }
      } else {
        group.add(line(source.lineStart(number), whole));
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static Line line(int start, String whole) {
    int first = 0;
    int indent = 0;
    while (isSpace(whole.charAt(first))) {
      indent += whole.charAt(first) == '\t' ? 4 : 1;
      first++;
    }
    int last = whole.length();
    if (last - first <= LONGEST_LOOKED_AT) {
      Matcher hardBreak = HARD_BREAK.matcher(whole);
      last = hardBreak.find() && hardBreak.start() > first ? hardBreak.start() : last;
    }
    while (last > first && isSpace(whole.charAt(last - 1))) {
      last--;
    }
    String text = whole.substring(first, last);
    Matcher mark = MARK.matcher(text);
    int content = mark.lookingAt() ? mark.end() : 0;
    boolean rule = RULE.matcher(text).matches();
    return new Line(
        start + first,
        start + last,
        start + first + (rule ? 0 : content),
        indent,
        rule,
        UNDERLINE.matcher(text).matches(),
        text.startsWith("# jemdoc:"));
  }

  private static boolean isBlank(String line) {
    return line.chars().allMatch(c -> isSpace((char) c));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
