package org.cartulary.store.federation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long a collaborator may take for one query of ours, over all requests. */
final class TimeBudget {
  private final long most;
  private final long end;
  private final AtomicLong spent = new AtomicLong();

  /**
   * @param most how long all requests together may take
   * @param end when nobody is waited for any more, in the time of {@link System#nanoTime}
   */
  TimeBudget(Duration most, long end) {
    this.most = most.toNanos();
    this.end = end;
  }

  /** What is left for the next request; zero or less: nothing. */
  Duration left() {
    return Duration.ofNanos(Math.min(most - spent.get(), end - System.nanoTime()));
  }

  /** A request took that long. */
  void spend(long nanos) {
    spent.addAndGet(nanos);
  }

  /** What was taken up to now, and that. */
  Duration withNext(Duration next) {
    return Duration.ofNanos(spent.get()).plus(next);
  }
}
