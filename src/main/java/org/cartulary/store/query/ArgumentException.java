package org.cartulary.store.query;

import java.io.Serial;

/** A query was asked with parameters that it does not take; the message says which and why. */
public final class ArgumentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ArgumentException(String message) {
    super(message);
  }
}
