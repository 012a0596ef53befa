package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.RawClient.statuses;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.cartulary.serve.operation.ConnectionLimits;
import org.cartulary.serve.operation.OperationSettings;
import org.cartulary.serve.operation.OperationSettings.MetricsReaders;
import org.cartulary.serve.operation.TestCertificate;
import org.cartulary.serve.operation.TlsSettings;
import org.cartulary.serve.operation.TlsSettings.Pem;
import org.cartulary.serve.operation.TokenSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that go away before they have their answer, however they are connected. */
@Timeout(120)
class GoneClientsIT {
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
  private static final String NEXT = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n";

  /** Longer than the tests' patience: a query that ends in time was stopped. */
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir private static Path folder;
  private static TestCertificate certificate;
  private static SSLContext trust;

  /** How a client of HTTP/1.1 is connected. */
  enum Way {
    PLAIN,
    TLS;

    SocketFactory sockets() {
      return this == TLS ? trust.getSocketFactory() : SocketFactory.getDefault();
    }
  }

  @BeforeAll
  static void certify() throws IOException, InterruptedException, GeneralSecurityException {
    certificate = TestCertificate.make(folder, "one", "EC");
    trust = TestCertificate.trusting(certificate);
  }

  private static TestSite site(Way way, Duration queries) {
    return new TestSite(
        new ServerSettings(
            "127.0.0.1",
            0,
            queries,
            100,
            new OperationSettings(
                List.of(),
                way == Way.PLAIN
                    ? Optional.empty()
                    : Optional.of(
                        new TlsSettings(
                            new Pem(certificate.chain(), certificate.key()), true, Duration.ZERO)),
                Optional.empty(),
                MetricsReaders.LOCAL,
                TokenSource.none(),
                ConnectionLimits.defaults())),
        Optional.empty());
  }

  private static Socket ask(Way way, TestSite site, String andThen) throws IOException {
    Socket socket = way.sockets().createSocket(InetAddress.getLoopbackAddress(), site.port());
    String request = "GET " + path() + " HTTP/1.1\r\nHost: localhost\r\n\r\n" + andThen;
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private static String path() {
    return "/sparql?query=" + URLEncoder.encode(ENDLESS, UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void a_client_that_closes_its_connection_stops_its_query(Way way)
      throws IOException, InterruptedException {
    try (TestSite site = site(way, LONG)) {
      Socket client = ask(way, site, "");
      RunningQueries.awaitSome();
      client.close();
      RunningQueries.awaitNone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void so_does_one_that_had_sent_another_request_ahead(Way way)
      throws IOException, InterruptedException {
    try (TestSite site = site(way, LONG)) {
      Socket client = ask(way, site, NEXT + "\r\n");
      RunningQueries.awaitSome();
      client.close();
      RunningQueries.awaitNone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_sent_ahead_while_a_query_runs_is_answered_after_it(Way way)
      throws IOException, InterruptedException {
    try (TestSite site = site(way, Duration.ofSeconds(2));
        Socket client = ask(way, site, "")) {
      RunningQueries.awaitSome();
      client.getOutputStream().write((NEXT + "\r\n").getBytes(US_ASCII));
      client.getOutputStream().write((NEXT + "Connection: close\r\n\r\n").getBytes(US_ASCII));
      String replies = new String(client.getInputStream().readAllBytes(), UTF_8);
      assertThat(statuses(replies)).containsExactly(503, 200, 200);
    }
  }

  @Test
  void a_request_of_http2_that_is_taken_back_stops_its_query()
      throws IOException, InterruptedException {
    try (TestSite site = site(Way.TLS, LONG)) {
      HttpClient client = HttpClient.newBuilder().sslContext(trust).version(Version.HTTP_2).build();
      String origin = "https://localhost:" + site.port();
      HttpResponse<String> first =
          client.send(
              HttpRequest.newBuilder(URI.create(origin + "/robots.txt")).build(),
              BodyHandlers.ofString());
      assertThat(first.version()).isEqualTo(Version.HTTP_2);
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(
              HttpRequest.newBuilder(URI.create(origin + path())).build(), BodyHandlers.ofString());
      RunningQueries.awaitSome();
      answer.cancel(true);
      RunningQueries.awaitNone();
    }
  }

  @Test
  void a_query_by_http2_outlasts_the_time_for_which_a_connection_may_be_idle()
      throws IOException, InterruptedException {
    ConnectionLimits brief =
        new ConnectionLimits(
            100,
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(15),
            4_000,
            100);
    OperationSettings operation =
        new OperationSettings(
            List.of(),
            Optional.of(
                new TlsSettings(
                    new Pem(certificate.chain(), certificate.key()), true, Duration.ZERO)),
            Optional.empty(),
            MetricsReaders.LOCAL,
            TokenSource.none(),
            brief);
    try (TestSite site =
        new TestSite(
            new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(3), 100, operation),
            Optional.empty())) {
      HttpResponse<String> reply =
          HttpClient.newBuilder()
              .sslContext(trust)
              .version(Version.HTTP_2)
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create("https://localhost:" + site.port() + path()))
                      .build(),
                  BodyHandlers.ofString());
      assertThat(reply.version()).isEqualTo(Version.HTTP_2);
      assertThat(reply.body()).contains("Query timeout");
    }
  }
}
