package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cartulary.extract.page.grammar.Funding.Range;

/**
 * Splits a text at what separates facts: commas, semicolons, bars, full stops and dashes between
 * spaces; not inside parentheses or quotes, numbers or abbreviations.
 */
final class Segments {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no", "nos", "nr", "prof", "dr", "st", "vs", "al", "inc", "ltd", "co", "u.s", "e.g",
          "i.e", "mr", "ms", "univ", "dept", "ref");

  private Segments() {}

  /** The segments of {@code [from, to)}; white space around them is left out, empty ones stay. */
  static List<Range> of(String text, int from, int to) {
    List<Range> segments = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '《' || c == '》') {
        quoted = c == '"' ? !quoted : c == '《';
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && !quoted && separates(text, i, to)) {
        add(segments, text, start, i);
        start = i + 1;
      }
    }
    add(segments, text, start, to);
    return segments;
  }

  private static void add(List<Range> segments, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && " .".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end) {
      segments.add(new Range(start, end));
    } else if (from < to) {
      segments.add(new Range(from, to));
    }
  }

  /** Whether the character at an index, outside parentheses and quotes, separates. */
  private static boolean separates(String text, int at, int to) {
    char c = text.charAt(at);
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < to ? text.charAt(at + 1) : ' ';
    return switch (c) {
      case ';', '|', '·' -> true;
      case ',' -> !(Character.isDigit(before) && Character.isDigit(after));
      case '.' -> (after == ' ' && endsSentence(text, at)) || isHan(before);
      case '-', '–', '—' -> before == ' ' && after == ' ';
      default -> false;
    };
  }

  private static boolean endsSentence(String text, int dot) {
    int start = dot;
    while (start > 0 && " (,".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String word = text.substring(start, dot);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return !initial && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
