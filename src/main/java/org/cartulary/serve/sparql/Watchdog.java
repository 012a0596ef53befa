package org.cartulary.serve.sparql;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops queries: one whose time is over, and, when a collection of garbage leaves the heap nearly
 * full, the one that has allocated the most. See docs/decisions/0009-limits-of-queries.md.
 */
final class Watchdog implements AutoCloseable {
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** What allocated less than this since it began cannot be what fills the heap. */
  private static final long SMALL = Runtime.getRuntime().maxMemory() / 32;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Set<Run> runs = ConcurrentHashMap.newKeySet();
  private final HeapPressure heap;
  private final Thread thread = new Thread(this::watch, "query-watchdog");
  private volatile boolean idle;
  private volatile boolean closed;

  Watchdog(HeapPressure heap) {
    this.heap = heap;
    thread.setDaemon(true);
    thread.start();
  }

  /** Watches a query that starts in this thread now and may run until then. */
  void begin(Run run, long deadlineNanos) {
    run.begin(deadlineNanos, THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
    runs.add(run);
    if (idle) {
      LockSupport.unpark(thread);
    }
  }

  /** The query has ended. */
  void end(Run run) {
    runs.remove(run);
  }

  private void watch() {
    while (!closed) {
      if (runs.isEmpty()) {
        idle = true;
        if (runs.isEmpty()) {
          LockSupport.park();
        }
        idle = false;
      } else {
        LockSupport.parkNanos(PERIOD_NANOS);
      }
      check();
    }
  }

  private void check() {
    long now = System.nanoTime();
    for (Run run : runs) {
      if (run.isOver(now)) {
        run.stop(Run.Stop.TIME);
      }
    }
    if (heap.isHigh()) {
      runs.stream()
          .filter(run -> run.reason() == null && allocated(run) > SMALL)
          .max(Comparator.comparingLong(Watchdog::allocated))
          .ifPresent(
              run -> {
                run.stop(Run.Stop.MEMORY);
                heap.acted();
              });
    }
  }

  private static long allocated(Run run) {
    return THREADS.getThreadAllocatedBytes(run.thread()) - run.allocatedBefore();
  }

  /** Watches no more, and stops what runs. */
  @Override
  public void close() {
    closed = true;
    runs.forEach(run -> run.stop(Run.Stop.GONE));
    LockSupport.unpark(thread);
  }
}
