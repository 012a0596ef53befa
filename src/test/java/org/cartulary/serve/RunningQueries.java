package org.cartulary.serve;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The queries that servers of this process evaluate now, told by their threads. Whoever waits here
 * needs a time limit of their own.
 */
final class RunningQueries {
  private static final long LOOK_MILLIS = 20;

  private RunningQueries() {}

  static void awaitSome() throws InterruptedException {
    await(() -> count() > 0);
  }

  static void awaitNone() throws InterruptedException {
    await(() -> count() == 0);
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static long count() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getName().equals("query"))
        .flatMap(entry -> List.of(entry.getValue()).stream())
        .filter(frame -> frame.getClassName().endsWith(".Evaluation"))
        .count();
  }
}
