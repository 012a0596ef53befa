package org.cartulary.store;

import java.time.Duration;

/** A query took longer than it may. */
public final class QueryTimeoutException extends StoreException {
  private static final long serialVersionUID = 1L;

  public QueryTimeoutException(Duration timeout, Throwable cause) {
    super("the query was given up after " + timeout.toMillis() + " ms", cause);
  }
}
