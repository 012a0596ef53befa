package org.cartulary.serve.sparql;

import java.time.Duration;

/**
 * What one query may take.
 *
 * @param timeout how long it may run
 * @param maxResults how many rows or triples its answer may have
 */
public record QueryLimits(Duration timeout, int maxResults) {
  public QueryLimits {
    if (timeout.isNegative() || timeout.isZero() || maxResults < 1) {
      throw new IllegalArgumentException("limits are positive: " + timeout + ", " + maxResults);
    }
  }
}
