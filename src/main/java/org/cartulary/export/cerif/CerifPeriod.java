package org.cartulary.export.cerif;

import java.util.Optional;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, each as precisely as it is known, and in the order that the schema wants.
 *
 * @param start null where it is not known
 * @param end null where it is not known
 */
record CerifPeriod(@Nullable String start, @Nullable String end) {

  /** What there is to say; what is no date, or ends before it starts, is told and left out. */
  static CerifPeriod of(@Nullable String start, @Nullable String end, CerifOut out) {
    Timespan span = Timespan.of(out.iri(), start, end, out.losses());
    return new CerifPeriod(
        span.start().map(PartialDate::text).orElse(null),
        span.end().map(PartialDate::text).orElse(null));
  }

  /** A date that the schema takes. */
  static @Nullable String date(@Nullable String date, String field, CerifOut out) {
    return Timespan.date(out.iri(), field, date, out.losses()).map(PartialDate::text).orElse(null);
  }

  /** The first day, if it is known to the day. */
  Optional<String> startDay(CerifOut out) {
    return day(start, "start", out);
  }

  /** The last day, if it is known to the day. */
  Optional<String> endDay(CerifOut out) {
    return day(end, "end", out);
  }

  private static Optional<String> day(@Nullable String date, String field, CerifOut out) {
    if (date != null && !new PartialDate(date).isDay()) {
      out.lost(field, "CERIF's projects have days, and " + date + " is none; the funding has it");
      return Optional.empty();
    }
    return Optional.ofNullable(date);
  }
}
