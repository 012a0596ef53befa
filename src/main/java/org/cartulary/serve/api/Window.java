package org.cartulary.serve.api;

import java.util.Optional;

/**
 * Which rows of an answer are wanted.
 *
 * @param offset how many are passed over
 * @param limit how many there are at most
 */
record Window(long offset, int limit) {
  /** How many rows data has where the request does not say. */
  static final int ROWS = 1_000;

  /** How many rows a page for people has where the request does not say. */
  static final int PAGE_ROWS = 100;

  /** How many rows may be asked for at once; who wants more reads on. */
  static final int MAX_ROWS = 10_000;

  /** Far beyond what any answer has; a larger one is a mistake. */
  static final long MAX_OFFSET = 1_000_000_000;

  Window next() {
    return new Window(offset + limit, limit);
  }

  /**
   * The rows before these, of which it repeats none, so that there may be fewer; empty if there are
   * none.
   *
   * @param beyond whether there are none at this place, and so perhaps none just before it either:
   *     then the first
   */
  Optional<Window> previous(boolean beyond) {
    if (offset == 0) {
      return Optional.empty();
    }
    return Optional.of(
        beyond ? first() : new Window(Math.max(0, offset - limit), (int) Math.min(limit, offset)));
  }

  Window first() {
    return new Window(0, limit);
  }
}
