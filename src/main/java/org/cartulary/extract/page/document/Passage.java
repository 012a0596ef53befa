package org.cartulary.extract.page.document;

import java.util.Arrays;
import java.util.List;
import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.cartulary.source.SourceText;

/**
 * A run of words of a document, in which each character knows its place in the source. White space
 * is collapsed and characters without width are dropped. {@link #text()} is folded for the grammar:
 * full-width punctuation, typographic apostrophes, quotes and hyphens are their ASCII selves, one
 * for one; {@link #printed(int, int)} gives the characters as they stand.
 */
public final class Passage {
  private final SourceText source;
  private final String printed;
  private final String text;

  /** Where each character stands in the source. */
  private final int[] places;

  private Passage(SourceText source, String printed, int[] places) {
    this.source = source;
    this.printed = printed;
    this.places = places;
    StringBuilder folded = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      folded.append(fold(printed.charAt(i)));
    }
    this.text = folded.toString();
  }

  /** The words in {@code [from, to)} of a source. */
  public static Passage of(SourceText source, int from, int to) {
    Builder builder = new Builder(source, to - from);
    builder.append(from, to);
    return builder.build();
  }

  /** The words of several passages of one source, a space between them. */
  public static Passage join(List<Passage> parts) {
    Builder builder =
        new Builder(parts.get(0).source, parts.stream().mapToInt(p -> p.length() + 1).sum());
    for (Passage part : parts) {
      builder.gap(part.isEmpty() ? 0 : part.places[0]);
      for (int i = 0; i < part.length(); i++) {
        builder.append(part.printed.charAt(i), part.places[i]);
      }
    }
    return builder.build();
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The characters of {@code [from, to)} as they stand in the source. */
  public String printed(int from, int to) {
    return printed.substring(from, to);
  }

  /** A part of it, without white space at its ends. */
  public Passage slice(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Passage(
        source, printed.substring(start, end), Arrays.copyOfRange(places, start, end));
  }

  /** Where the words {@code [from, to)}, at least one character, stand. */
  public Evidence evidence(int from, int to, double confidence) {
    return source.evidence(places[from], places[to - 1] + 1, confidence);
  }

  /** Where the whole passage stands. */
  public Evidence evidence(double confidence) {
    return evidence(0, length(), confidence);
  }

  /** Where the passage and what follows, up to the end of {@code last}, stand. */
  public Evidence evidenceTo(Passage last, double confidence) {
    int end = last.places[last.length() - 1] + 1;
    return source.evidence(
        Math.min(places[0], last.places[0]), Math.max(end, places[0]), confidence);
  }

  /** The place of the words {@code [from, to)} for a problem. */
  public Place place(int from, int to) {
    return source.place(places[from], places[to - 1] + 1);
  }

  @Override
  public String toString() {
    return printed;
  }

  private static char fold(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u201E' -> '"';
      case '\u2010', '\u2011', '\u2212', '\u00AD' -> '-';
      case '\u2012', '\u2015' -> '\u2013';
      case '\u301C', '\u223C' -> '~';
      case '\u3002', '\uFF61' -> '.';
      default -> c;
    };
  }

  /** Collects characters, white space collapsed. */
  private static final class Builder {
    private final SourceText source;
    private final StringBuilder printed;
    private int[] places;

    Builder(SourceText source, int expected) {
      this.source = source;
      this.printed = new StringBuilder(expected);
      this.places = new int[Math.max(expected, 1)];
    }

    void append(int from, int to) {
      for (int i = from; i < to; i++) {
        append(source.text().charAt(i), i);
      }
    }

    void append(char c, int place) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap(place);
      } else if (!isInvisible(c)) {
        put(c, place);
      }
    }

    void gap(int place) {
      if (printed.length() > 0 && printed.charAt(printed.length() - 1) != ' ') {
        put(' ', place);
      }
    }

    private void put(char c, int place) {
      if (printed.length() == places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      places[printed.length()] = place;
      printed.append(c);
    }

    private static boolean isInvisible(char c) {
      return c == '\uFEFF' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    Passage build() {
      int end = printed.length();
      if (end > 0 && printed.charAt(end - 1) == ' ') {
        end--;
      }
      return new Passage(source, printed.substring(0, end), Arrays.copyOf(places, end));
    }
  }
}
