package org.cartulary.harvest;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Nothing could be harvested, and nothing changed; the message says why. */
public final class HarvestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  HarvestException(String message) {
    this(message, null);
  }

  HarvestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
