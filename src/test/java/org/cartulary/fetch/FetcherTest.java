package org.cartulary.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cartulary.fetch.FetchException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is at the other end, a request goes where it may and costs what it may. */
class FetcherTest {
  private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(60), 100_000);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private URI address(String host) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpHandler handler) {
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          handler.handle(exchange);
        });
  }

  private static OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  private static byte[] read(Fetcher fetcher, URI address, FetchLimits limits) throws IOException {
    try (Fetched answer = fetcher.send(FetchRequest.get(address, Map.of()), limits)) {
      return answer.body().readAllBytes();
    }
  }

  private byte[] readAllowed(FetchLimits limits) throws IOException {
    URI address = address("127.0.0.1");
    try (Fetcher fetcher = new Fetcher(Set.of(Origin.of(address)))) {
      return read(fetcher, address, limits);
    }
  }

  private static void assertFails(ThrowingCallable request, Reason reason) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            FetchException.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "2130706433",
        "0177.0.0.1",
        "0x7f000001",
        "0.0.0.0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[fe80::1]",
      })
  void no_spelling_of_a_private_address_is_reached(String host) {
    answer(exchange -> begin(exchange).close());
    try (Fetcher fetcher = new Fetcher(Set.of())) {
      assertThatThrownBy(() -> read(fetcher, address(host), LIMITS))
          .isInstanceOfSatisfying(
              FetchException.class,
              failed ->
                  // Some systems do not know some spellings, which is as good.
                  assertThat(failed.reason()).isIn(Reason.FORBIDDEN, Reason.UNREACHABLE));
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void a_name_that_leads_to_a_private_address_is_not_reached() {
    answer(exchange -> begin(exchange).close());
    NameLookup lookup = host -> List.of(InetAddress.getLoopbackAddress());
    try (Fetcher fetcher = new Fetcher(Set.of(), lookup)) {
      assertFails(() -> read(fetcher, address("public.example"), LIMITS), Reason.FORBIDDEN);
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void a_name_that_leads_there_the_second_time_is_not_reached_either() {
    answer(exchange -> begin(exchange).close());
    AtomicInteger lookups = new AtomicInteger();
    NameLookup lookup =
        host ->
            List.of(
                InetAddress.getByName(lookups.getAndIncrement() == 0 ? "192.0.1.1" : "127.0.0.1"));
    FetchLimits brief = new FetchLimits(Duration.ofMillis(300), 100);
    try (Fetcher fetcher = new Fetcher(Set.of(), lookup)) {
      assertThatThrownBy(() -> read(fetcher, address("rebound.example"), brief))
          .isInstanceOf(FetchException.class);
      assertFails(() -> read(fetcher, address("rebound.example"), LIMITS), Reason.FORBIDDEN);
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void one_private_address_among_public_ones_is_one_too_many() {
    answer(exchange -> begin(exchange).close());
    NameLookup lookup =
        host ->
            List.of(
                InetAddress.getByAddress(new byte[] {(byte) 192, 0, 1, 1}),
                InetAddress.getLoopbackAddress());
    try (Fetcher fetcher = new Fetcher(Set.of(), lookup)) {
      assertFails(() -> read(fetcher, address("mixed.example"), LIMITS), Reason.FORBIDDEN);
    }
  }

  @Test
  void an_origin_that_may_be_private_is_reached_and_no_other_port_of_its_host() throws IOException {
    answer(
        exchange -> {
          try (OutputStream out = begin(exchange)) {
            out.write("here".getBytes(StandardCharsets.UTF_8));
          }
        });
    URI allowed = address("127.0.0.1");
    try (Fetcher fetcher = new Fetcher(Set.of(Origin.of(allowed)))) {
      assertThat(read(fetcher, allowed, LIMITS)).asString().isEqualTo("here");
      assertFails(() -> read(fetcher, URI.create("http://127.0.0.1:1/"), LIMITS), Reason.FORBIDDEN);
    }
  }

  @Test
  void an_endless_answer_ends_at_its_limit() {
    answer(
        exchange -> {
          OutputStream out = begin(exchange);
          while (over.getCount() > 0) {
            out.write(new byte[8192]);
          }
        });
    assertFails(() -> readAllowed(LIMITS), Reason.TOO_LARGE);
  }

  @Test
  void an_answer_that_falls_silent_ends_with_its_time() {
    answer(
        exchange -> {
          OutputStream out = begin(exchange);
          out.write('{');
          out.flush();
          awaitEnd();
        });
    assertFails(() -> readAllowed(new FetchLimits(Duration.ofSeconds(1), 100)), Reason.TOO_SLOW);
  }

  @Test
  void an_answer_that_drips_ends_with_its_time() {
    answer(
        exchange -> {
          OutputStream out = begin(exchange);
          while (!isOver()) {
            out.write('x');
            out.flush();
          }
        });
    assertFails(
        () -> readAllowed(new FetchLimits(Duration.ofSeconds(1), 100_000)), Reason.TOO_SLOW);
  }

  @Test
  void a_server_that_never_answers_ends_with_its_time() {
    answer(exchange -> awaitEnd());
    assertFails(() -> readAllowed(new FetchLimits(Duration.ofSeconds(1), 100)), Reason.TOO_SLOW);
  }

  private boolean isOver() {
    try {
      return over.await(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_compressed_answer_is_not_unpacked() {
    answer(
        exchange -> {
          assertThat(exchange.getRequestHeaders()).doesNotContainKey("Accept-Encoding");
          ByteArrayOutputStream bomb = new ByteArrayOutputStream();
          try (OutputStream packing = new GZIPOutputStream(bomb)) {
            packing.write(new byte[10_000_000]);
          }
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          try (OutputStream out = begin(exchange)) {
            out.write(bomb.toByteArray());
          }
        });
    assertFails(() -> readAllowed(LIMITS), Reason.UNUSABLE);
  }

  @Test
  void a_head_that_is_too_large_is_refused() {
    answer(
        exchange -> {
          exchange.getResponseHeaders().set("X-Large", "x".repeat(100_000));
          begin(exchange).close();
        });
    assertFails(() -> readAllowed(LIMITS), Reason.UNREACHABLE);
  }

  @Test
  void a_redirect_is_an_answer_and_not_followed() throws IOException {
    answer(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    URI address = address("127.0.0.1");
    try (Fetcher fetcher = new Fetcher(Set.of(Origin.of(address)));
        Fetched answer = fetcher.send(FetchRequest.get(address, Map.of()), LIMITS)) {
      assertThat(answer.status()).isEqualTo(307);
    }
    assertThat(requests).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "http://me:secret@example.org/",
        "sparql",
        "ftp://a.b/",
        "http://127.1/",
        "http://0x7f.1/"
      })
  void only_the_web_is_reached_and_without_credentials(String address) {
    assertThatThrownBy(() -> FetchRequest.get(URI.create(address), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
