package org.cartulary.export.dump;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread, and leaves it the processor. */
public final class Waiting {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private Waiting() {}

  /** Returns when it holds. */
  public static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(PAUSE);
    }
  }
}
