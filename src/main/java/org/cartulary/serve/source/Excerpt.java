package org.cartulary.serve.source;

import java.util.List;

/**
 * Some lines of a text.
 *
 * @param lines one after the other
 * @param first whether the text begins with them
 * @param last whether it ends with them
 * @param found whether the passage that was asked for stands in them
 */
public record Excerpt(List<Line> lines, boolean first, boolean last, boolean found) {
  public Excerpt {
    lines = List.copyOf(lines);
  }

  /**
   * A line, or what is shown of it.
   *
   * @param number from 1
   */
  public record Line(long number, List<Piece> pieces) {
    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A part of a line.
   *
   * @param marked whether it belongs to the passage
   * @param first whether the passage begins with it
   */
  public record Piece(String text, boolean marked, boolean first) {}

  /** The number of the first line, 1 of an empty text. */
  public long from() {
    return lines.isEmpty() ? 1 : lines.get(0).number();
  }

  /** The number of the last line. */
  public long to() {
    return lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number();
  }
}
