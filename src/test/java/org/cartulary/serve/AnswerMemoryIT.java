package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that ask for answers as large as there is room for, and read them as slowly as they may,
 * on a server with a heap of 128 MB: two such answers take all of a quarter of it.
 */
@Timeout(400)
class AnswerMemoryIT {
  private static final int ROWS = 3_600;
  private static final int LONG = 4_000;

  /** No answer is shorter. */
  private static final long WHOLE = (long) ROWS * LONG;

  /** At this step such a client would read for ten minutes. */
  private static final int SLOW_STEP = 2_048;

  /** About 15 MB that are no two times the same, so that no cache answers. */
  private static String query(String mark) {
    return "SELECT (CONCAT(STR(?s), STR(?p), '"
        + mark
        + "x".repeat(LONG)
        + "') AS ?x) { ?s ?p ?o . ?a ?b ?c } LIMIT "
        + ROWS;
  }

  private static RawClient ask(String from, int port, String mark) throws IOException {
    RawClient client = new RawClient(from, port);
    client.send(
        "GET /sparql?format=csv&query="
            + URLEncoder.encode(query(mark), UTF_8)
            + " HTTP/1.0\r\n\r\n");
    return client;
  }

  /**
   * Reads as slowly as the server's limits for single writes allow, until somebody else has been
   * served; then what is left.
   */
  private static CompletableFuture<Long> readSlowly(RawClient client, CountDownLatch served) {
    CompletableFuture<Long> read = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                read.complete(client.count(Long.MAX_VALUE, SLOW_STEP, () -> served.getCount() > 0));
              } catch (IOException broken) {
                read.completeExceptionally(new UncheckedIOException(broken));
              }
            });
    thread.setDaemon(true);
    thread.start();
    return read;
  }

  @Test
  void two_that_read_slowly_do_not_keep_the_room_from_others() throws Exception {
    List<RawClient> slow = new ArrayList<>();
    List<CompletableFuture<Long>> read = new ArrayList<>();
    CountDownLatch served = new CountDownLatch(1);
    try (LowMemoryServer server = new LowMemoryServer("128m")) {
      for (int i = 2; i <= 3; i++) {
        RawClient client = ask("127.0.0." + i, server.port(), "slow" + i);
        slow.add(client);
        assertThat(client.header()).startsWith("HTTP/1.1 200 ");
        read.add(readSlowly(client, served));
      }
      String reply = "";
      for (int i = 0; !reply.startsWith("HTTP/1.1 200 "); i++) {
        try (RawClient other = ask("127.0.0.4", server.port(), "other" + i)) {
          reply = other.rest();
        }
      }
      assertThat(reply.lines().filter(line -> line.contains("xxx")).count()).isEqualTo(ROWS);
      served.countDown();
      List<Long> counts = new ArrayList<>();
      for (CompletableFuture<Long> each : read) {
        counts.add(each.get());
      }
      assertThat(counts).as("one is cut off").anyMatch(count -> count < WHOLE);
      assertThat(server.isAlive()).isTrue();
    } finally {
      for (RawClient client : slow) {
        client.close();
      }
    }
  }
}
