package org.cartulary.serve.operation;

import java.time.Instant;
import java.util.Optional;

/** What an operator can have done from afar. */
public interface Administration {

  /** Publishes the site and returns when that is done, or has failed. */
  void publish();

  /** What the last publishing since the start reported, whoever asked for it. */
  Optional<Outcome> last();

  /**
   * One publishing.
   *
   * @param finished when
   * @param status the exit status that {@code ./cartulary publish} would have had
   * @param report what it found, as the JSON of {@code ./cartulary publish --format json}
   */
  record Outcome(Instant finished, int status, String report) {}
}
