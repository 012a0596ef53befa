package org.cartulary.serve.page;

import java.util.List;

/**
 * A value with the sentences in which it stands.
 *
 * @param passages in the order of the text, none where no sentence says it
 */
public record Stated(Value value, List<Passage> passages) {
  public Stated {
    passages = List.copyOf(passages);
  }

  /** A value that no sentence of its own says. */
  static Stated plain(Value value) {
    return new Stated(value, List.of());
  }
}
