package org.cartulary.store.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.system.StreamRDFLib;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.cartulary.store.QueryTimeoutException;
import org.cartulary.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that means no good, or is broken, costs no more than it may. */
class HostileEndpointTest {
  private static final String THING = "http://example.org/id/grant-1";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private @Nullable Fetcher fetcher;

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
    if (fetcher != null) {
      fetcher.close();
    }
  }

  private RemoteGraph graph(Duration timeout, HttpHandler handler) {
    server.createContext("/sparql", handler);
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql");
    fetcher = new Fetcher(Set.of(Origin.of(address)));
    return new RemoteGraph(
        new RemoteEndpoint(address, timeout, 100_000, Duration.ofSeconds(60), 100_000), fetcher);
  }

  private RemoteGraph answering(String body) {
    return graph(
        Duration.ofSeconds(60),
        exchange -> {
          try (OutputStream out = begin(exchange)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private static OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  @Test
  void an_endless_answer_is_given_up() {
    String start = "{\"head\":{\"vars\":[\"type\"]},\"results\":{\"bindings\":[{}";
    byte[] more = ",{}".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    RemoteGraph graph =
        graph(
            Duration.ofSeconds(60),
            exchange -> {
              OutputStream out = begin(exchange);
              out.write(start.getBytes(StandardCharsets.UTF_8));
              while (over.getCount() > 0) {
                out.write(more);
              }
            });
    assertThatThrownBy(graph::countsByType)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("more than");
  }

  @Test
  void an_endpoint_that_falls_silent_in_the_middle_is_given_up() {
    RemoteGraph graph =
        graph(
            Duration.ofSeconds(2),
            exchange -> {
              OutputStream out = begin(exchange);
              out.write('{');
              out.flush();
              awaitEnd();
            });
    assertThatThrownBy(() -> graph.exists(THING)).isInstanceOf(QueryTimeoutException.class);
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_redirect_is_not_followed() {
    AtomicInteger followed = new AtomicInteger();
    server.createContext(
        "/elsewhere",
        exchange -> {
          followed.incrementAndGet();
          begin(exchange).close();
        });
    RemoteGraph graph =
        graph(
            Duration.ofSeconds(60),
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/elsewhere");
              exchange.sendResponseHeaders(307, -1);
              exchange.close();
            });
    assertThatThrownBy(() -> graph.exists(THING))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("status 307");
    assertThat(followed).hasValue(0);
  }

  @Test
  void an_answer_that_was_cut_is_noticed() {
    RemoteGraph graph =
        answering(
            """
            {"head":{"vars":["count","g","s","p","o"]},"results":{"bindings":[
              {"count":{"type":"literal","value":"2"}},
              {"g":{"type":"uri","value":"g:g"},"s":{"type":"uri","value":"s:s"},
               "p":{"type":"uri","value":"p:p"},"o":{"type":"uri","value":"o:o"}}]}}
            """);
    assertThatThrownBy(() -> graph.streamQuads(StreamRDFLib.sinkNull()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("1 of 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{",
        "{\"head\":{\"vars\":[]},\"boolean\":true}",
        "{\"head\":{\"vars\":[\"type\"]},\"results\":{\"bindings\":[{}]}}",
        "{\"head\":{\"vars\":[\"type\"]},\"results\":{\"bindings\":[{\"type\":7}]}}",
        "{\"head\":{\"vars\":[\"type\"]},\"results\":{\"bindings\":[{\"type\":{\"type\":\"uri\"}}]}}",
        "{\"head\":{\"vars\":[\"type\",\"count\"]},\"results\":{\"bindings\":["
            + "{\"type\":{\"type\":\"uri\",\"value\":\"t:t\"},"
            + "\"count\":{\"type\":\"literal\",\"value\":\"many\"}}]}}",
      })
  void an_answer_to_another_question_is_an_error_of_the_endpoint(String body) {
    RemoteGraph graph = answering(body);
    assertThatThrownBy(graph::countsByType).isInstanceOf(StoreException.class);
  }

  @Test
  void nobody_there_is_an_error_of_the_endpoint() {
    RemoteGraph graph = answering("");
    server.stop(0);
    assertThatThrownBy(() -> graph.exists(THING)).isInstanceOf(StoreException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "http://me:secret@example.org/", "sparql", "http:/sparql"})
  void an_endpoint_is_on_the_web_and_takes_no_credentials(String address) {
    assertThatThrownBy(() -> RemoteEndpoint.at(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
