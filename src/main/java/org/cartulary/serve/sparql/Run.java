package org.cartulary.serve.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.QueryIterator;
import org.jspecify.annotations.Nullable;

/** One query while it runs, and why it was stopped if it was. */
final class Run {
  /** Why a query is stopped. */
  enum Stop {
    /** Its time is over. */
    TIME,
    /** The heap is full, and it took the most. */
    MEMORY,
    /** Nobody waits for its answer. */
    GONE
  }

  private final AtomicBoolean signal = new AtomicBoolean();
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
  private volatile @Nullable QueryIterator found;
  private volatile long stopped;
  private volatile long deadline = Long.MAX_VALUE;
  private volatile long thread;
  private volatile long allocatedBefore;

  /**
   * It starts in this thread.
   *
   * @param deadlineNanos by {@link System#nanoTime}
   * @param allocated the bytes that the thread has allocated so far
   */
  void begin(long deadlineNanos, long allocated) {
    this.thread = Thread.currentThread().getId();
    this.allocatedBefore = allocated;
    this.deadline = deadlineNanos;
  }

  /** What Jena's iterators, and whatever else takes long, look at to see whether to go on. */
  AtomicBoolean signal() {
    return signal;
  }

  /** What it found can be stopped from now on. */
  void startWith(QueryIterator iterator) {
    this.found = iterator;
  }

  /**
   * Tells what looks at no signal, such as a sort that has begun. May wait for what it stops, so
   * not for the watchdog.
   */
  void cancel() {
    QueryIterator iterator = found;
    if (iterator != null) {
      iterator.cancel();
    }
  }

  /**
   * Goes on, or not.
   *
   * @throws QueryCancelledException if it was asked to stop
   */
  void check() {
    if (signal.get()) {
      throw new QueryCancelledException();
    }
  }

  /** Asks it to stop; the first reason counts. */
  void stop(Stop why) {
    if (stop.compareAndSet(null, why)) {
      stopped = System.nanoTime();
      signal.set(true);
    }
  }

  /** Why it was asked to stop, or null. */
  @Nullable Stop reason() {
    return stop.get();
  }

  /** How long ago it was asked to stop; 0 if it was not. */
  long nanosSinceStop() {
    return signal.get() ? System.nanoTime() - stopped : 0;
  }

  boolean isOver(long now) {
    return deadline != Long.MAX_VALUE && now - deadline > 0;
  }

  long thread() {
    return thread;
  }

  long allocatedBefore() {
    return allocatedBefore;
  }
}
