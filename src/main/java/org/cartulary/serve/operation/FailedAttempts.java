package org.cartulary.serve.operation;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cartulary.serve.http.ClientNetwork;

/**
 * Counts wrong tokens by client, and says when one has had enough. What it remembers is bounded; of
 * many clients it forgets the one that was heard of longest ago.
 */
final class FailedAttempts {
  static final int ALLOWED = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final InstantSource clock;
  private final Map<String, Window> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Window(Instant start, int failures) {}

  FailedAttempts(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether the client has failed so often that it is not heard now. */
  synchronized boolean isBarred(InetAddress client) {
    return current(ClientNetwork.of(client)).failures() >= ALLOWED;
  }

  /** The client has failed once more. */
  synchronized void failed(InetAddress client) {
    String key = ClientNetwork.of(client);
    Window window = current(key);
    clients.put(key, new Window(window.start(), window.failures() + 1));
  }

  private Window current(String key) {
    Instant now = clock.instant();
    Window window = clients.get(key);
    return window == null || !now.isBefore(window.start().plus(WINDOW))
        ? new Window(now, 0)
        : window;
  }
}
