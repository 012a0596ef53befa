package org.cartulary.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * The sentence in which a fact stands.
 *
 * @param before what stands before the words in their sentence
 * @param quote the words; empty where only the place is said
 * @param after what stands after them
 * @param place the line, as people say it
 * @param href leads to the words in our copy of the source, null where there is none
 * @param web leads to the words on the web, null where they are not there
 */
public record Passage(
    String before,
    String quote,
    String after,
    String place,
    @Nullable String href,
    @Nullable String web) {
  /** How much of a sentence stands beside a fact, on either side of the words. */
  private static final int CONTEXT = 90;

  private static final int LONGEST_QUOTE = 240;
  private static final String CUT = "…";

  /**
   * The words in as much of their sentence as stands beside a fact.
   *
   * @param sentence in which they stand; if they do not, they stand alone
   */
  static Passage of(
      String sentence, String quote, String place, @Nullable String href, @Nullable String web) {
    int at = sentence.indexOf(quote);
    String before = at < 0 ? "" : sentence.substring(0, at);
    String after = at < 0 ? "" : sentence.substring(at + quote.length());
    String words = quote.length() > LONGEST_QUOTE ? start(quote, LONGEST_QUOTE) + CUT : quote;
    return new Passage(
        before.length() > CONTEXT ? CUT + end(before, CONTEXT) : before,
        words,
        after.length() > CONTEXT ? start(after, CONTEXT) + CUT : after,
        place,
        href,
        web);
  }

  /** Only where it is: its words stand elsewhere on the page. */
  Passage withoutWords() {
    return new Passage("", "", "", place, href, web);
  }

  /** Whether its words are shown. */
  public boolean hasWords() {
    return !quote.isEmpty();
  }

  /** At most so many characters from the start, to the end of a word if one ends there. */
  private static String start(String text, int length) {
    int space = text.lastIndexOf(' ', length);
    int end = space > length / 2 ? space : length;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
  }

  private static String end(String text, int length) {
    int from = text.length() - length;
    int space = text.indexOf(' ', from);
    int begin = space >= 0 && space < from + length / 2 ? space : from;
    return text.substring(Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin);
  }
}
