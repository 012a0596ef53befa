package org.cartulary.serve.oai;

import java.io.Serial;

/** A request that is answered with an error. The message is for people. */
final class OaiException extends Exception {
  @Serial private static final long serialVersionUID = 1L;
  private final OaiError error;
  private final String explanation;

  OaiException(OaiError error, String message) {
    super(message, null, false, false);
    this.error = error;
    this.explanation = message;
  }

  OaiError error() {
    return error;
  }

  /** The message. */
  String explanation() {
    return explanation;
  }
}
