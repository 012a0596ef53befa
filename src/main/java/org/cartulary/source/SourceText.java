package org.cartulary.source;

import java.util.Arrays;
import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A decoded document in which each character knows its place. Line endings are LF here, whatever
 * they were in the file, so that positions agree with RFC 5147, which counts each ending as one
 * character. Indices into {@link #text()} are Java's (UTF-16); what leaves as evidence or place
 * counts code points.
 */
public final class SourceText {
  private static final int EXCERPT = 240;

  private final String document;
  private final String text;
  private final int[] lineStarts;

  /** How many code points stand before each line; null where characters are code points. */
  private final int @Nullable [] lineOffsets;

  private SourceText(String document, String text) {
    this.document = document;
    this.text = text;
    this.lineStarts = lineStarts(text);
    boolean onlyBasicPlane = text.codePointCount(0, text.length()) == text.length();
    this.lineOffsets = onlyBasicPlane ? null : lineOffsets(text, lineStarts);
  }

  /** A document of that name; CRLF and CR become LF. */
  public static SourceText of(String document, String text) {
    return new SourceText(document, text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = i + 1;
    }
    return Arrays.copyOf(starts, lines);
  }

  private static int[] lineOffsets(String text, int[] starts) {
    int[] offsets = new int[starts.length];
    for (int i = 1; i < starts.length; i++) {
      offsets[i] = offsets[i - 1] + text.codePointCount(starts[i - 1], starts[i]);
    }
    return offsets;
  }

  public String document() {
    return document;
  }

  /** The whole text, lines ended by LF. */
  public String text() {
    return text;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, from 1, on which the character at {@code index} stands. */
  public int line(int index) {
    int at = Arrays.binarySearch(lineStarts, index);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The index at which the line, from 1, starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The line, from 1, without its ending. */
  public String lineText(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return text.substring(lineStarts[line - 1], end);
  }

  /** The index of the character at a column of a line, both from 1; at most the line's end. */
  public int index(int line, int column) {
    if (line > lineCount()) {
      return text.length();
    }
    String whole = lineText(line);
    int before = Math.min(column - 1, whole.codePointCount(0, whole.length()));
    return lineStart(line) + whole.offsetByCodePoints(0, before);
  }

  /** The column, from 1, in code points. */
  public int column(int index) {
    return text.codePointCount(lineStart(line(index)), index) + 1;
  }

  /** How many code points stand before {@code index}. */
  public int offset(int index) {
    if (lineOffsets == null) {
      return index;
    }
    int line = line(index);
    return lineOffsets[line - 1] + text.codePointCount(lineStart(line), index);
  }

  /** The passage {@code [from, to)} as evidence, with the sentence of its line around it. */
  public Evidence evidence(int from, int to, double confidence) {
    int line = line(from);
    int lineEnd = Math.max(to, lineStart(line) + lineText(line).length());
    Sentence sentence = Sentence.around(text, lineStart(line), lineEnd, from, to);
    return new Evidence(
        document,
        line,
        column(from),
        offset(from),
        offset(to),
        text.substring(from, to),
        text.substring(sentence.start(), from),
        text.substring(to, sentence.end()),
        confidence);
  }

  /** The part of {@code [from, to)} that stands on its first line, as a place for a problem. */
  public Place place(int from, int to) {
    int line = line(from);
    String whole = lineText(line);
    int endOnLine = Math.min(Math.max(to, from + 1), lineStart(line) + whole.length());
    int length = Math.max(1, text.codePointCount(from, Math.max(from, endOnLine)));
    String shown = whole.length() <= EXCERPT * 4 ? whole : whole.substring(0, EXCERPT) + "…";
    return new Place.Span(document, line, column(from), length, shown);
  }
}
