package org.cartulary.serve.page.time;

import java.util.Optional;

/**
 * From when to when something runs, as far as it is known; at least one end is.
 *
 * @param start some day on which it begins
 * @param end some day that is its last
 */
public record Run(Optional<Moment> start, Optional<Moment> end) {
  public Run {
    if (start.isEmpty() && end.isEmpty()) {
      throw new IllegalArgumentException("a run has an end");
    }
  }
}
