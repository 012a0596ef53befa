package org.cartulary.serve.operation;

import java.io.Serial;

/** A certificate cannot be used; the message says why and what to do. */
final class CertificateException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  CertificateException(String message) {
    super(message);
  }

  CertificateException(String message, Throwable cause) {
    super(message, cause);
  }
}
