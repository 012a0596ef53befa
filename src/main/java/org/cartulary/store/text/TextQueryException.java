package org.cartulary.store.text;

/** A {@code text:query} that cannot be answered, and why, for who wrote it. */
public final class TextQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Whose fault it is. */
  public enum Reason {
    /** It is not used as it must be. */
    MALFORMED,
    /** It finds more than a query may. */
    TOO_MANY,
    /** The index is not that of the release, for a while. */
    NOT_READY
  }

  TextQueryException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static TextQueryException malformed(String message) {
    return new TextQueryException(Reason.MALFORMED, message);
  }

  /** Whose fault it is. */
  public Reason reason() {
    return reason;
  }
}
