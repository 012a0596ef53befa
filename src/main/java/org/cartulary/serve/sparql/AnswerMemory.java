package org.cartulary.serve.sparql;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the answers that are being collected or sent may take of the heap, together and each. An
 * answer is in memory until its client has read it, however slowly.
 */
final class AnswerMemory {
  private static final int PART_OF_HEAP = 4;
  private static final int PART_OF_ALL = 2;
  private static final long MAX_OF_ONE = 200_000_000;

  private final long all;
  private final AtomicLong taken = new AtomicLong();

  /** A quarter of the heap; each at most half of that. */
  AnswerMemory() {
    this.all = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
  }

  /** How many bytes one answer may take. */
  long one() {
    return Math.min(MAX_OF_ONE, all / PART_OF_ALL);
  }

  /** Takes so much if there is room. */
  boolean take(long bytes) {
    if (taken.addAndGet(bytes) <= all) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  /** Gives it back. */
  void give(long bytes) {
    taken.addAndGet(-bytes);
  }
}
