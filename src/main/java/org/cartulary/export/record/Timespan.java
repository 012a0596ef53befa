package org.cartulary.export.record;

import java.util.Optional;
import org.cartulary.store.record.GrantRecord;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, each as precisely as it is known, and never backwards.
 *
 * @param start empty where it is not known
 * @param end empty where it is not known
 */
public record Timespan(Optional<PartialDate> start, Optional<PartialDate> end) {

  /** That of a grant; what is no date, or ends before it starts, is told and left out. */
  public static Timespan of(GrantRecord grant, Losses losses) {
    return of(grant.iri(), grant.start(), grant.end(), losses);
  }

  /** Likewise, that of any thing. */
  public static Timespan of(
      String iri, @Nullable String start, @Nullable String end, Losses losses) {
    Timespan span = new Timespan(date(iri, "start", start, losses), date(iri, "end", end, losses));
    if (span.isBackwards()) {
      String reason = "the period ends before it starts: " + start + " to " + end;
      losses.lost(iri, "start", reason);
      losses.lost(iri, "end", reason);
      return new Timespan(Optional.empty(), Optional.empty());
    }
    return span;
  }

  /** The date that a text is; told where it is none. */
  public static Optional<PartialDate> date(
      String iri, String field, @Nullable String text, Losses losses) {
    Optional<PartialDate> date = PartialDate.of(text);
    if (text != null && date.isEmpty()) {
      losses.lost(iri, field, "“" + text + "” is no date");
    }
    return date;
  }

  private boolean isBackwards() {
    return start.isPresent()
        && end.isPresent()
        && end.get().lastDay().isBefore(start.get().firstDay());
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return start.isEmpty() && end.isEmpty();
  }

  /**
   * As an interval of ISO 8601-2 (EDTF, level 0): {@code 2023-01/2026}, {@code 2023/..}, {@code
   * ../2026}; empty where nothing is known.
   */
  public Optional<String> interval() {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(
            start.map(PartialDate::text).orElse("..")
                + "/"
                + end.map(PartialDate::text).orElse(".."));
  }
}
