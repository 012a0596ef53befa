package org.cartulary.serve.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.cartulary.serve.http.Client;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the answers that are being collected or sent may take of the heap, together, each, and for
 * each client. An answer is in memory until its client has read it; so where there is no room for
 * another, one that is read too slowly is given up, the slowest first.
 */
final class AnswerMemory {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerMemory.class);
  private static final int PART_OF_HEAP = 4;

  /** One answer, and one client with all its answers, may take this part. */
  private static final int PART_OF_ALL = 2;

  private static final long MAX_OF_ONE = 200_000_000;

  /** Until then nobody is slow. */
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** Who takes less than this in a second, on average, is slow where others want the room. */
  private static final long SLOW = 256 * 1024;

  private final long all;
  private final LongSupplier nanos;
  private final Map<String, Long> ofClients = new HashMap<>();
  private final Set<Share> sending = new HashSet<>();
  private long taken;

  /** A quarter of the heap. */
  AnswerMemory() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, System::nanoTime);
  }

  AnswerMemory(long all, LongSupplier nanos) {
    this.all = all;
    this.nanos = nanos;
  }

  /** How many bytes one answer may take. */
  long one() {
    return Math.min(MAX_OF_ONE, all / PART_OF_ALL);
  }

  /** What an answer for a client takes: nothing yet. */
  Share open(Client client) {
    return new Share(client);
  }

  /** What one answer takes, until it is closed or given up. */
  final class Share implements AutoCloseable {
    private final Client client;
    private long bytes;
    private long began;
    private boolean over;
    private volatile long sent;

    private Share(Client client) {
      this.client = client;
    }

    /** Takes so much more if there is room, or can be made. */
    boolean take(long more) {
      List<Share> slow = new ArrayList<>();
      try {
        return AnswerMemory.this.take(this, more, slow);
      } finally {
        slow.forEach(
            each -> {
              LOG.debug("an answer was given up: others need its room and it is read too slowly");
              each.client.disconnect();
            });
      }
    }

    /** Takes so much and no more, if there is room for it, or can be made. */
    boolean resize(long size) {
      long more;
      synchronized (AnswerMemory.this) {
        more = size - bytes;
        if (more < 0) {
          AnswerMemory.this.shrink(this, -more);
        }
      }
      return !over && (more <= 0 || take(more));
    }

    /** It is whole; from now on its client has to read it. */
    void beginSending() {
      synchronized (AnswerMemory.this) {
        began = nanos.getAsLong();
        sending.add(this);
      }
    }

    /** The client has taken so many bytes more; to be told by one thread. */
    void sent(long more) {
      long before = sent;
      sent = before + more;
    }

    @Override
    public void close() {
      synchronized (AnswerMemory.this) {
        release(this);
      }
    }
  }

  private synchronized boolean take(Share share, long more, List<Share> slow) {
    String client = share.client.address();
    while (true) {
      boolean own = of(client) + more > all / PART_OF_ALL;
      if (!own && taken + more <= all) {
        break;
      }
      Optional<Share> slowest = slowest(other -> !own || other.client.address().equals(client));
      if (slowest.isEmpty()) {
        return false;
      }
      release(slowest.get());
      slow.add(slowest.get());
    }
    taken += more;
    ofClients.merge(client, more, Long::sum);
    share.bytes += more;
    return true;
  }

  private long of(String client) {
    return ofClients.getOrDefault(client, 0L);
  }

  private Optional<Share> slowest(Predicate<Share> which) {
    long now = nanos.getAsLong();
    return sending.stream()
        .filter(which)
        .filter(share -> now - share.began > GRACE_NANOS && rate(share, now) < SLOW)
        .min(Comparator.comparingDouble(share -> rate(share, now)));
  }

  /** Bytes in a second since it began to be sent. */
  private static double rate(Share share, long now) {
    return share.sent * 1e9 / (now - share.began);
  }

  private void release(Share share) {
    if (!share.over) {
      share.over = true;
      sending.remove(share);
      shrink(share, share.bytes);
    }
  }

  private void shrink(Share share, long less) {
    taken -= less;
    share.bytes -= less;
    String client = share.client.address();
    if (of(client) == less) {
      ofClients.remove(client);
    } else {
      ofClients.merge(client, -less, Long::sum);
    }
  }

  /** How many bytes are taken now. */
  synchronized long taken() {
    return taken;
  }
}
