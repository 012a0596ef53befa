package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.RawClient.statuses;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartulary.serve.operation.ConnectionLimits;
import org.cartulary.serve.operation.OperationSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that take their time. The limits are those of a server in use, only shorter; what is
 * waited for has no upper bound but the test's patience.
 */
@Timeout(120)
class SlowClientsIT {
  private static final ConnectionLimits SHORT =
      new ConnectionLimits(
          2_000, Duration.ofSeconds(4), Duration.ofMillis(500), Duration.ofSeconds(1), 100_000, 20);
  private static final int PAUSE_MILLIS = 50;

  /** More than the server has threads. */
  private static final int CROWD = 300;

  private static final String WAITING = "cartulary_answers_waiting";
  private static final String GIVEN_UP = "cartulary_answers_given_up_total";

  private TestSite site;

  @BeforeEach
  void start() {
    site =
        new TestSite(
            ServerSettings.defaults()
                .onPort(0)
                .operatedBy(OperationSettings.defaults().withLimits(SHORT)),
            Optional.empty());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private double metric(String name) {
    return site.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  /** Sends a byte now and then until the server has had enough. */
  private static String trickle(RawClient client, String bytes) throws IOException {
    try {
      while (!client.hasReactedWithin(PAUSE_MILLIS)) {
        client.send(bytes);
      }
    } catch (SocketException closed) {
      return client.rest();
    }
    return client.rest();
  }

  @Test
  void a_header_without_end_is_cut_off_though_its_client_is_never_idle() throws IOException {
    try (RawClient client = new RawClient(site.port())) {
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
      assertThat(statuses(trickle(client, "a"))).isEmpty();
    }
  }

  @Test
  void so_is_a_second_one_on_a_connection_that_had_an_answer() throws IOException {
    try (RawClient client = new RawClient(site.port())) {
      client.send("HEAD /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(client.header()).startsWith("HTTP/1.1 200");
      client.send("GET / HTTP/1.1\r\nX: ");
      assertThat(statuses(trickle(client, "a"))).isEmpty();
    }
  }

  @Test
  void a_connection_on_which_requests_come_at_leisure_is_kept() throws IOException {
    try (RawClient client = new RawClient(site.port())) {
      for (int i = 0; i < 4; i++) {
        client.send("HEAD /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(client.header()).startsWith("HTTP/1.1 200");
        assertThat(client.hasReactedWithin(700)).isFalse();
      }
    }
  }

  @Test
  void a_body_that_trickles_is_refused() throws IOException {
    try (RawClient client = new RawClient(site.port())) {
      client.send(
          "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
              + "Content-Type: application/sparql-query\r\n\r\nASK");
      assertThat(statuses(trickle(client, " "))).containsExactly(408);
    }
    assertThat(site.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void a_client_that_never_reads_is_given_up() throws IOException {
    try (RawClient client = new RawClient(site.port())) {
      client.send("GET /source/large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
      while (metric(WAITING) == 0) {
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
      }
      while (metric(WAITING) > 0) {
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
      }
      assertThat(client.count(64 << 20, 64 << 20)).isLessThan(64 << 20);
    }
  }

  @Test
  void however_many_never_read_there_are_threads_for_everybody_else() throws IOException {
    List<RawClient> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < CROWD; i++) {
        RawClient client = new RawClient(site.port());
        crowd.add(client);
        client.send("GET /source/large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
        if (i % 10 == 0) {
          assertThat(site.get("/").statusCode()).isEqualTo(200);
        }
      }
      // The crowd outnumbers those who may wait: some must be given up, whenever they get there.
      while (metric(WAITING) > SHORT.waiting() || metric(GIVEN_UP) == 0) {
        assertThat(site.get("/").statusCode()).isEqualTo(200);
      }
    } finally {
      for (RawClient client : crowd) {
        client.close();
      }
    }
  }

  @Test
  void a_slow_client_that_reads_at_all_gets_its_answer_whole() throws IOException {
    try (RawClient client = new RawClient(site.port())) {
      client.send("GET /source/large.txt HTTP/1.0\r\n\r\n");
      assertThat(client.count(64 << 20, 1 << 22)).isGreaterThan(64 << 20);
    }
  }

  @Test
  void a_query_may_take_longer_than_a_connection_may_be_idle() {
    String slow =
        "SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh"
            + "%20%3Fi.%3Fj%20%3Fk%20%3Fl%7D";
    try (TestSite patient =
        new TestSite(
            new ServerSettings(
                "127.0.0.1",
                0,
                Duration.ofSeconds(6),
                10,
                OperationSettings.defaults().withLimits(SHORT)),
            Optional.empty())) {
      assertThat(patient.get("/sparql?query=" + slow).statusCode()).isEqualTo(503);
    }
  }
}
