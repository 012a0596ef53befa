package org.cartulary.export.record;

/** Takes what a format cannot say of a record, so that nobody thinks that it was never known. */
@FunctionalInterface
public interface Losses {
  /** Takes nothing: for who asks for one record again and again. */
  Losses IGNORED = (iri, field, reason) -> {};

  /**
   * Something of a record is left out, or all of it.
   *
   * @param iri the thing
   * @param field what is left out, by its name in the record ({@code start}), or {@code record} for
   *     the whole
   * @param reason why, and what would help: a sentence without a full stop
   */
  void lost(String iri, String field, String reason);
}
