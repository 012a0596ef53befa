package org.cartulary.model;

import org.cartulary.problem.Place;

/**
 * Where a fact stands. Positions count Unicode code points, a line ending (LF, CRLF or CR) as one,
 * as RFC 5147 §2.1.1 does, so that {@code #char=start,end} is the passage. {@code prefix + quote +
 * suffix} is the sentence (or heading, or record) around the words, as in the TextQuoteSelector of
 * the Web Annotation model.
 *
 * @param document the document's name: its path inside the site, with forward slashes
 * @param line the line on which it starts, from 1
 * @param column where in that line, from 1
 * @param start the first character's offset in the document, from 0
 * @param end the offset after the last character
 * @param quote the words themselves, as printed (a long record may be shortened, ending in "…")
 * @param prefix what stands before them in their sentence, may be empty
 * @param suffix what stands after them in their sentence, may be empty
 * @param confidence how sure the reader is, over 0 and at most 1: a fixed figure per rule, not a
 *     probability; 1 for what was written down as data
 */
public record Evidence(
    String document,
    int line,
    int column,
    int start,
    int end,
    String quote,
    String prefix,
    String suffix,
    double confidence) {

  public Evidence {
    if (line < 1 || column < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "no such passage: " + line + ":" + column + " " + start + "-" + end);
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence lies in (0, 1]: " + confidence);
    }
  }

  /** The sentence that the words stand in. */
  public String sentence() {
    return prefix + quote + suffix;
  }

  /**
   * Where a problem with this fact stands: the words on their first line, shown in their sentence.
   */
  public Place place() {
    String before = prefix.substring(prefix.lastIndexOf('\n') + 1);
    int textColumn = column - before.codePointCount(0, before.length());
    if (textColumn < 1) {
      before = "";
      textColumn = column;
    }
    int lineEnd = quote.indexOf('\n');
    String words = lineEnd < 0 ? quote : quote.substring(0, lineEnd);
    String after = lineEnd < 0 ? suffix.lines().findFirst().orElse("") : "";
    int length = Math.max(1, words.codePointCount(0, words.length()));
    return new Place.Span(document, line, column, length, before + words + after, textColumn);
  }
}
