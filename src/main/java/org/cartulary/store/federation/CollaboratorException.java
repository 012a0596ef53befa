package org.cartulary.store.federation;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A SERVICE pattern has no answer; the message says why. */
public final class CollaboratorException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  CollaboratorException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
