package org.cartulary.extract.page.grammar;

/**
 * A value and the characters of a passage that state it.
 *
 * @param from the first character
 * @param to after the last
 * @param confidence how sure the rule is, see {@link Confidence}
 */
public record Mention<T>(T value, int from, int to, double confidence) {

  /** The same, standing further on. */
  Mention<T> shifted(int by) {
    return new Mention<>(value, from + by, to + by, confidence);
  }

  /** Whether it shares a character with {@code [start, end)}. */
  boolean overlaps(int start, int end) {
    return from < end && start < to;
  }
}
