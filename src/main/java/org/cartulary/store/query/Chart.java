package org.cartulary.store.query;

import java.util.List;

/**
 * How an answer is drawn beside its table, by the names of its columns.
 *
 * @param kind what is drawn
 * @param label of the bar, the point on the horizontal axis, or the first of two that are linked
 * @param other the second of two that are linked in a network; empty for the other kinds
 * @param value the length, the height, or how strongly two are linked
 */
public record Chart(Kind kind, String label, String other, String value) {

  /** What can be drawn. */
  public enum Kind {
    /** A bar for each row. */
    BAR,
    /** A line over years. */
    LINE,
    /** Points that are linked where a row names both. */
    NETWORK
  }

  /** The columns that it needs. */
  public List<String> columns() {
    return kind == Kind.NETWORK ? List.of(label, other, value) : List.of(label, value);
  }
}
