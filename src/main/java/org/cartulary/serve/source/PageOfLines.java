package org.cartulary.serve.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a text into pages of {@value #LINES} lines, and stays at the page with what somebody
 * wants to see. Of a long line the beginning is kept, and what is near the passage.
 */
final class PageOfLines {
  static final int LINES = 400;
  private static final int LINE_START = 1_000;
  private static final String GAP = " … ";

  private final Aim aim;
  private final List<Excerpt.Line> lines = new ArrayList<>();
  private final List<Excerpt.Piece> pieces = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();
  private boolean pieceMarked;
  private boolean gap;
  private boolean found;
  private boolean reached;
  private boolean afterReturn;
  private boolean lineOpen;
  private long offset;
  private long line = 1;
  private long column = 1;

  PageOfLines(Aim aim) {
    this.aim = aim;
  }

  /**
   * The next UTF-16 unit of the text.
   *
   * @return false if this belongs to the next page, and nobody wants to see that
   */
  boolean take(char c) {
    if (c == '\n' && afterReturn) {
      afterReturn = false;
      return true;
    }
    afterReturn = c == '\r';
    if (lines.size() == LINES) {
      if (reached) {
        return false;
      }
      lines.clear();
    }
    Aim.Place place = new Aim.Place(offset, line, column);
    reached |= aim.isBehind(place);
    if (c == '\n' || c == '\r') {
      endLine();
      offset++;
    } else {
      lineOpen = true;
      keep(c, place);
      if (!Character.isHighSurrogate(c)) {
        offset++;
        column++;
      }
    }
    return true;
  }

  private void keep(char c, Aim.Place place) {
    boolean marked = aim.marks(place);
    if (column > LINE_START && !aim.isNear(place)) {
      gap = true;
      return;
    }
    if (gap) {
      endPiece();
      pieces.add(new Excerpt.Piece(GAP, false, false));
      gap = false;
    }
    if (marked != pieceMarked) {
      endPiece();
      pieceMarked = marked;
    }
    piece.append(c);
  }

  private void endPiece() {
    if (!piece.isEmpty()) {
      pieces.add(new Excerpt.Piece(piece.toString(), pieceMarked, pieceMarked && !found));
      found |= pieceMarked;
      piece.setLength(0);
    }
  }

  private void endLine() {
    endPiece();
    if (gap) {
      pieces.add(new Excerpt.Piece(GAP, false, false));
    }
    lines.add(new Excerpt.Line(line, pieces));
    pieces.clear();
    gap = false;
    pieceMarked = false;
    lineOpen = false;
    line++;
    column = 1;
  }

  /**
   * What was kept.
   *
   * @param ended whether the text did
   */
  Excerpt excerpt(boolean ended) {
    if (ended && lineOpen) {
      endLine();
    }
    boolean first = lines.isEmpty() || lines.get(0).number() == 1;
    return new Excerpt(lines, first, ended, found);
  }
}
