package org.cartulary.export.offer;

import java.io.Serial;

/** An option that a format does not have, needs, or understands. The message is for people. */
public final class FormatOptionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  FormatOptionException(String message) {
    super(message);
  }
}
