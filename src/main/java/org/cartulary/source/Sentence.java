package org.cartulary.source;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The sentence (or sentences) that a passage stands in.
 *
 * @param start its first character's index in the text
 * @param end the index after its last character that is not white space
 */
record Sentence(int start, int end) {
  /** Further than this nobody reads to see where a fact comes from. */
  private static final int REACH = 1000;

  /** What ends in a full stop without ending a sentence: titles, abbreviations, initials. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?U)(?:^|[\\s(\\[\u201c\"])(?:Prof|Dr|Drs|Mr|Mrs|Ms|St|Sr|Jr|No|Nos|Nr|Fig|vs|cf|al|e\\.g|i\\.e|etc|Univ|"
              + "Dept|Inst|Acad|Sci|Nat|Natl|Tech|Dipl|Ing|Ph\\.D|ca|approx|resp|\\p{Lu})\\.\\s*$");

  /**
   * Finds it.
   *
   * @param lineStart where the line of the passage starts
   * @param lineEnd where it ends, at {@code to} or after it
   */
  static Sentence around(String text, int lineStart, int lineEnd, int from, int to) {
    int windowStart = Math.max(lineStart, from - REACH);
    String window = text.substring(windowStart, Math.min(lineEnd, to + REACH));
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(window);
    int start = 0;
    int end = window.length();
    for (int at = breaks.next();
        at != BreakIterator.DONE && at < window.length();
        at = breaks.next()) {
      if (!isBreak(window, at)) {
        continue;
      }
      if (windowStart + at <= from) {
        start = at;
      } else if (windowStart + at >= to) {
        end = at;
        break;
      }
    }
    while (windowStart + end > to && Character.isWhitespace(window.charAt(end - 1))) {
      end--;
    }
    return new Sentence(windowStart + start, windowStart + end);
  }

  private static boolean isBreak(String window, int at) {
    return !ABBREVIATION.matcher(window.substring(Math.max(0, at - 12), at)).find();
  }
}
