package org.cartulary.fetch;

import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Says in words why a request failed. */
final class Failures {
  private Failures() {}

  static FetchException of(String host, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FetchException known) {
        return known;
      }
      if (cause instanceof TimeoutException) {
        return slow(host, failure);
      }
      if (cause instanceof SSLException) {
        return new FetchException(
            FetchException.Reason.UNREACHABLE,
            host + " does not prove who it is (TLS): " + cause.getMessage(),
            failure);
      }
    }
    return new FetchException(
        FetchException.Reason.UNREACHABLE, host + " does not answer: " + said(failure), failure);
  }

  static FetchException slow(String host, Throwable failure) {
    return new FetchException(
        FetchException.Reason.TOO_SLOW, host + " did not answer in time", failure);
  }

  private static String said(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
