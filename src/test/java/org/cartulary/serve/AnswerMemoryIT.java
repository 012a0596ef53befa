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

  private static String reply(LowMemoryServer server, String method, String form, String query)
      throws IOException {
    try (RawClient client = new RawClient("127.0.0.5", server.port())) {
      client.send(request(method, form, query));
      return client.rest();
    }
  }

  private static String request(String method, String form, String query) {
    return method
        + " /sparql?format="
        + form
        + "&query="
        + URLEncoder.encode(query, UTF_8)
        + " HTTP/1.0\r\n\r\n";
  }

  /** Of 9 MB as a page, which shows a thousand rows; one address may have one of them. */
  private static String longRows(String mark) {
    return "SELECT (CONCAT('"
        + mark
        + "', ?long) AS ?x) (CONCAT('"
        + mark
        + "', STR(?s), ?long) AS ?y) (CONCAT('"
        + mark
        + "', ?c, ?long) AS ?z) { ?s ?p ?o . ?a ?b ?c BIND('"
        + "x".repeat(2_900)
        + "' AS ?long) } LIMIT 1000";
  }

  @Test
  void a_page_takes_its_room_until_it_is_read() throws Exception {
    List<RawClient> waiting = new ArrayList<>();
    try (LowMemoryServer server = new LowMemoryServer("128m")) {
      for (int i = 0; i < 5; i++) {
        RawClient client = new RawClient("127.0.0.2", server.port());
        waiting.add(client);
        client.send(request("GET", "html", longRows("m" + i)));
        client.header();
      }
      List<String> ends = new ArrayList<>();
      for (RawClient client : waiting) {
        String rest = client.rest();
        ends.add(rest.substring(Math.max(0, rest.length() - 200)));
      }
      assertThat(ends).filteredOn(end -> end.strip().endsWith("</html>")).hasSizeLessThan(2);
    } finally {
      for (RawClient client : waiting) {
        client.close();
      }
    }
  }

  @Test
  void what_is_not_sent_or_not_read_gives_its_room_back() throws IOException {
    try (LowMemoryServer server = new LowMemoryServer("128m")) {
      for (int i = 0; i < 4; i++) {
        assertThat(reply(server, "HEAD", "csv", query("head" + i))).startsWith("HTTP/1.1 200 ");
        assertThat(reply(server, "GET", "rdf", unnameable(i))).startsWith("HTTP/1.1 406 ");
        try (RawClient client = new RawClient("127.0.0.5", server.port())) {
          client.send(request("GET", "html", longRows("away" + i)));
          assertThat(client.header()).startsWith("HTTP/1.1 200 ");
        }
      }
      String reply;
      do {
        // Who has just gone is noticed when more is sent.
        reply = reply(server, "GET", "csv", query("last"));
      } while (!reply.startsWith("HTTP/1.1 200 "));
      assertThat(reply.lines().filter(line -> line.contains("xxx")).count()).isEqualTo(ROWS);
    }
  }

  /** A graph of 10 MB with a predicate that RDF/XML cannot name. */
  private static String unnameable(int mark) {
    return "CONSTRUCT { ?s <http://example.org/1> ?x } { ?s ?p ?o BIND(CONCAT(STR(?s), '"
        + mark
        + "x".repeat(5_000)
        + "') AS ?x) }";
  }

  @Test
  void chinese_characters_take_two_bytes_each() throws IOException {
    String rows =
        "SELECT ?x { ?s ?p ?o BIND('%s' AS ?y) BIND(CONCAT(STR(?s), ?y, ?y, ?y, ?y, ?y) AS ?x) }";
    try (LowMemoryServer server = new LowMemoryServer("128m")) {
      assertThat(reply(server, "GET", "csv", rows.formatted("x".repeat(1_000))))
          .startsWith("HTTP/1.1 200 ");
      assertThat(reply(server, "GET", "csv", rows.formatted("中".repeat(1_000))))
          .startsWith("HTTP/1.1 403 ");
    }
  }
}
