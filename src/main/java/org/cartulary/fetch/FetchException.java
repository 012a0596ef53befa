package org.cartulary.fetch;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A request got no answer that may be used; the message says why, for people. */
public final class FetchException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    /** The address is not one that may be reached. */
    FORBIDDEN,
    /** Nobody answers there, or not as HTTP (or TLS) has it. */
    UNREACHABLE,
    /** The time is over. */
    TOO_SLOW,
    /** The answer is longer than it may be. */
    TOO_LARGE,
    /** The answer is not what was asked for. */
    UNUSABLE
  }

  private final Reason reason;

  public FetchException(Reason reason, String message) {
    this(reason, message, null);
  }

  public FetchException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why there is no answer. */
  public Reason reason() {
    return reason;
  }
}
