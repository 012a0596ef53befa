package org.cartulary.store.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with the words marked that were looked for.
 *
 * @param language its language tag, empty where unknown
 */
public record Marked(List<Piece> pieces, String language) {
  public Marked {
    pieces = List.copyOf(pieces);
  }

  /** A part of the text. */
  public record Piece(String text, boolean match) {}

  /** A text without a mark. */
  static Marked plain(Label label) {
    return new Marked(List.of(new Piece(label.text(), false)), label.language());
  }

  /** The text without marks. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  boolean hasMatch() {
    return pieces.stream().anyMatch(Piece::match);
  }

  Marked in(String tag) {
    return new Marked(pieces, tag);
  }
}
