package org.cartulary.problem;

/** Where a problem is: a span of one line of a document, or a document as a whole. */
public sealed interface Place {

  /** The document's name: its path inside the site, with forward slashes. */
  String document();

  /**
   * A span of one line.
   *
   * @param document the document's name
   * @param line the line's number, from 1
   * @param column the first character's number in its line, from 1, counted in Unicode code points
   * @param length how many code points are meant, at least 1
   * @param text the line as it stands in the document, without its ending, or the part of it that
   *     is known (a sentence); may be shortened by the reader
   * @param textColumn the column at which {@code text} begins in its line, 1 for a whole line; not
   *     after {@code column}
   */
  record Span(String document, int line, int column, int length, String text, int textColumn)
      implements Place {
    public Span {
      if (line < 1 || column < 1 || length < 1) {
        throw new IllegalArgumentException(
            "a span starts at 1:1 and has a length: " + line + ":" + column);
      }
      if (textColumn < 1 || textColumn > column) {
        throw new IllegalArgumentException("the text starts in its line: " + textColumn);
      }
    }

    /** A span of a line of which the whole text, or its beginning, is known. */
    public Span(String document, int line, int column, int length, String text) {
      this(document, line, column, length, text, 1);
    }
  }

  /** The document as a whole, where no line can be named (a missing file, a binary file). */
  record Whole(String document) implements Place {}
}
