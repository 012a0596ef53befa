package org.cartulary.extract.page.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Where a grant's money comes from, as character ranges of a text.
 *
 * @param funder who gives it, or null where only a programme is named
 * @param programme under what it is given, or null
 * @param known whether the funder stands in the registry
 */
public record Funding(@Nullable Range funder, @Nullable Range programme, boolean known) {

  /** Characters {@code [from, to)} of a text. */
  public record Range(int from, int to) {
    public Range {
      if (from >= to) {
        throw new IllegalArgumentException("an empty range: " + from + "-" + to);
      }
    }

    Range shifted(int by) {
      return new Range(from + by, to + by);
    }
  }

  Funding shifted(int by) {
    return new Funding(
        funder == null ? null : funder.shifted(by),
        programme == null ? null : programme.shifted(by),
        known);
  }
}
