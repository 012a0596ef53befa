package org.cartulary.extract.page.grammar;

import org.cartulary.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One printed date before it is read: numbers that are not there are null.
 *
 * @param year null for a month whose year stands after the range ("Sep – Dec 2021")
 * @param compact without separators ("20230101"): a date only beside another such
 */
record DateToken(
    int from,
    int to,
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    boolean compact) {

  /** The date, in the year given where it has none; null where no calendar has it. */
  @Nullable PartialDate date(@Nullable Integer otherYear) {
    Integer known = year == null ? otherYear : year;
    if (known == null) {
      return null;
    }
    try {
      return new PartialDate(known, month, day);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
