package org.cartulary.serve.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few queries at once and lets some more wait, shared fairly among clients: those that wait
 * are taken from one client after another, and no client may have all places at once, so that who
 * asks fifty questions does not keep out who asks one.
 */
final class QuerySlots implements AutoCloseable {
  private final int size;
  private final int maxWaiting;
  private final Map<String, Share> shares = new LinkedHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "query");
            thread.setDaemon(true);
            return thread;
          });
  private int running;
  private int waiting;
  private int hanging;
  private boolean closed;

  /**
   * Free places.
   *
   * @param size how many queries run at once, at least two
   * @param maxWaiting how many wait, all together; one client may have half of them
   */
  QuerySlots(int size, int maxWaiting) {
    this.size = size;
    this.maxWaiting = maxWaiting;
  }

  /** What one client has here. */
  private static final class Share {
    private final Deque<Place> waiting = new ArrayDeque<>();
    private int running;
  }

  /** One query's place, while it waits and while it runs. */
  final class Place {
    private final String client;
    private final Runnable work;
    private boolean started;
    private boolean left;
    private boolean abandoned;

    private Place(String client, Runnable work) {
      this.client = client;
      this.work = work;
    }

    /**
     * Gives up waiting, if the query has not started; then it never will.
     *
     * @return whether it waited no more; false if it runs or has run, and is to be looked after
     */
    boolean withdraw() {
      synchronized (QuerySlots.this) {
        if (started) {
          return false;
        }
        leave();
        return true;
      }
    }

    /** Gives the place to another: the query has ended, or has not started and never will. */
    private void leave() {
      synchronized (QuerySlots.this) {
        if (abandoned) {
          abandoned = false;
          hanging--;
        } else if (!left) {
          left = true;
          QuerySlots.this.leave(this);
        }
      }
    }

    /**
     * The query hangs: another takes its place while it keeps its thread, if not too many do so
     * already.
     */
    void abandon() {
      synchronized (QuerySlots.this) {
        if (!left && hanging < size) {
          hanging++;
          abandoned = true;
          left = true;
          QuerySlots.this.leave(this);
        }
      }
    }
  }

  /**
   * Takes a place for a query.
   *
   * @param client whose query it is
   * @param work runs it, in a thread of its own; must not throw
   * @throws RequestException 503 if too many wait, all together or of this client
   */
  synchronized Place enter(String client, Runnable work) {
    Share known = shares.get(client);
    if (waiting >= maxWaiting || (known != null && known.waiting.size() >= maxWaiting / 2)) {
      throw busy();
    }
    Place place = new Place(client, work);
    shares.computeIfAbsent(client, any -> new Share()).waiting.add(place);
    waiting++;
    boolean taken = false;
    try {
      start();
      taken = true;
    } finally {
      if (!taken) {
        place.withdraw();
      }
    }
    return place;
  }

  static RequestException busy() {
    return new RequestException(
        Problems.of(503, "Too busy", "Too many queries are running; ask again in a while."));
  }

  private void start() {
    while (running < size && !closed) {
      Share next = next();
      if (next == null) {
        return;
      }
      Place place = next.waiting.remove();
      waiting--;
      next.running++;
      running++;
      place.started = true;
      boolean begun = false;
      try {
        threads.execute(
            () -> {
              try {
                place.work.run();
              } finally {
                place.leave();
              }
            });
        begun = true;
      } finally {
        if (!begun) {
          try {
            place.leave(); // no thread was to be had; the place is free again
          } finally {
            place.started = false;
          }
        }
      }
    }
  }

  /** The client whose turn it is; after it comes the next one's. */
  private @Nullable Share next() {
    Iterator<Map.Entry<String, Share>> all = shares.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, Share> entry = all.next();
      Share share = entry.getValue();
      if (!share.waiting.isEmpty() && share.running < size - 1) {
        String client = entry.getKey();
        all.remove();
        shares.put(client, share);
        return share;
      }
    }
    return null;
  }

  private void leave(Place place) {
    Share share = shares.get(place.client);
    if (share == null) {
      throw new IllegalStateException("a place without its client");
    }
    if (place.started) {
      running--;
      share.running--;
    } else {
      share.waiting.remove(place);
      waiting--;
    }
    if (share.running == 0 && share.waiting.isEmpty()) {
      shares.remove(place.client);
    }
    start();
  }

  /** How many run now. */
  synchronized int running() {
    return running;
  }

  /** How many wait now. */
  synchronized int waiting() {
    return waiting;
  }

  /** Starts no more; what runs ends by itself, and those that wait withdraw when they see fit. */
  @Override
  public synchronized void close() {
    closed = true;
    threads.shutdown();
  }
}
