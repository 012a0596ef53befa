package org.cartulary.fetch;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param timeout how long it may take, from looking up the name to the last byte
 * @param maxBytes how many bytes the body of its answer may have
 */
public record FetchLimits(Duration timeout, long maxBytes) {
  public FetchLimits {
    if (timeout.isNegative() || timeout.isZero() || maxBytes < 1) {
      throw new IllegalArgumentException("limits are positive: " + timeout + ", " + maxBytes);
    }
  }
}
