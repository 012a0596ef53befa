package org.cartulary.model;

import org.jspecify.annotations.Nullable;

/**
 * From when to when; either end may be open or unknown, not both. That the start is not after the
 * end is checked, not required here: what a page says is kept as it says it.
 */
public record Period(@Nullable PartialDate start, @Nullable PartialDate end) {
  public Period {
    if (start == null && end == null) {
      throw new IllegalArgumentException("a period has a start or an end");
    }
  }
}
