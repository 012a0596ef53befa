package org.cartulary.serve.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.serve.http.Parameters;

/**
 * Where in a text somebody wants to look. Positions count Unicode code points, a line ending as one
 * (RFC 5147 §2.1.1).
 */
sealed interface Aim {
  Pattern RANGE = Pattern.compile("(\\d{1,15}),(\\d{1,15})");
  Pattern PLACE = Pattern.compile("(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");
  Pattern LINE = Pattern.compile("\\d{1,9}");

  /** Whether a character belongs to the passage. */
  boolean marks(Place place);

  /** Whether a character stands so near that it is shown however long its line is. */
  boolean isNear(Place place);

  /** Whether all that was to be seen lies before this. */
  boolean isBehind(Place place);

  /** Whether there is a passage to mark. */
  default boolean hasPassage() {
    return !(this instanceof FromLine);
  }

  /**
   * A character's place.
   *
   * @param offset from 0, in the text
   * @param line from 1
   * @param column from 1, in its line
   */
  record Place(long offset, long line, long column) {}

  /** How far around a passage its line is shown. */
  int AROUND = 600;

  /** From a character to before another, as {@code #char=start,end} says. */
  record Range(long start, long end) implements Aim {
    @Override
    public boolean marks(Place place) {
      return place.offset() >= start && place.offset() < end;
    }

    @Override
    public boolean isNear(Place place) {
      return place.offset() >= start - AROUND
          && place.offset() < Math.min(end, start + AROUND) + AROUND;
    }

    @Override
    public boolean isBehind(Place place) {
      return place.offset() >= start;
    }
  }

  /** So many characters from a column of a line. */
  record Columns(long line, long column, long length) implements Aim {
    @Override
    public boolean marks(Place place) {
      return place.line() == line && place.column() >= column && place.column() < column + length;
    }

    @Override
    public boolean isNear(Place place) {
      return place.line() == line
          && place.column() >= column - AROUND
          && place.column() < column + Math.min(length, AROUND) + AROUND;
    }

    @Override
    public boolean isBehind(Place place) {
      return place.line() >= line;
    }
  }

  /** The page with a line. */
  record FromLine(long line) implements Aim {
    @Override
    public boolean marks(Place place) {
      return false;
    }

    @Override
    public boolean isNear(Place place) {
      return false;
    }

    @Override
    public boolean isBehind(Place place) {
      return place.line() >= line;
    }
  }

  /**
   * What a request wants to see: {@code passage=start,end}, {@code at=line,column,length} or {@code
   * from=line}; the beginning, if it says nothing that can be understood.
   */
  static Aim of(Parameters parameters) {
    Optional<Aim> range =
        matched(RANGE, parameters.first("passage")).map(m -> new Range(number(m, 1), number(m, 2)));
    return range
        .or(
            () ->
                matched(PLACE, parameters.first("at"))
                    .map(m -> new Columns(number(m, 1), number(m, 2), number(m, 3))))
        .or(() -> matched(LINE, parameters.first("from")).map(m -> new FromLine(number(m, 0))))
        .orElse(new FromLine(1));
  }

  private static Optional<Matcher> matched(Pattern pattern, Optional<String> text) {
    return text.map(pattern::matcher).filter(Matcher::matches);
  }

  private static long number(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group));
  }
}
