package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.serve.operation.AccessLogSettings;
import org.cartulary.serve.operation.AccessLogSettings.Addresses;
import org.cartulary.serve.operation.AccessLogSettings.Format;
import org.cartulary.serve.operation.ConnectionLimits;
import org.cartulary.serve.operation.OperationSettings;
import org.cartulary.serve.operation.OperationSettings.MetricsReaders;
import org.cartulary.serve.operation.TokenSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the client is, as the access log has it. */
class ProxyIT {
  @TempDir private Path folder;

  private ServerSettings settings(
      List<String> proxies, Format format, Addresses addresses, boolean queries) {
    AccessLogSettings log =
        new AccessLogSettings(
            Optional.of(folder.resolve("logs/access.log")), format, addresses, queries, 3);
    return ServerSettings.defaults()
        .onPort(0)
        .operatedBy(
            new OperationSettings(
                proxies,
                Optional.empty(),
                Optional.of(log),
                MetricsReaders.LOCAL,
                TokenSource.none(),
                ConnectionLimits.defaults()));
  }

  private TestSite site(List<String> proxies) {
    return new TestSite(settings(proxies, Format.JSON, Addresses.FULL, true), Optional.empty());
  }

  /** The lines that there are when the server has stopped. */
  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        assertThat(file.getFileName().toString()).matches("access\\.\\d{4}_\\d\\d_\\d\\d\\.log");
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static JsonNode json(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(line);
  }

  /** What a proxy says of a client, and which address that is. */
  private record Told(String field, String value, String client) {}

  @Test
  void a_named_proxy_tells_who_the_client_is() throws IOException {
    List<Told> all =
        List.of(
            new Told("X-Forwarded-For", "198.51.100.7", "198.51.100.7"),
            new Told("X-Forwarded-For", "6.6.6.6, 198.51.100.7", "198.51.100.7"),
            new Told("X-Forwarded-For", "6.6.6.6, 198.51.100.7, 127.0.0.1", "198.51.100.7"),
            new Told("X-Forwarded-For", "198.51.100.7:4711", "198.51.100.7"),
            new Told("X-Forwarded-For", "2001:db8::7", "2001:db8:0:0:0:0:0:7"),
            new Told("X-Forwarded-For", "localhost", "127.0.0.1"),
            new Told("X-Forwarded-For", "999.1.1.1", "127.0.0.1"),
            new Told("Forwarded", "for=198.51.100.7;proto=https;host=x.org", "198.51.100.7"),
            new Told(
                "Forwarded", "for=6.6.6.6, For=\"[2001:db8::7]:4711\"", "2001:db8:0:0:0:0:0:7"),
            new Told("Forwarded", "for=_hidden", "127.0.0.1"),
            new Told("Forwarded", "for=\"unknown, proto=http", "127.0.0.1"));
    try (TestSite site = site(List.of("127.0.0.0/8"))) {
      for (Told told : all) {
        assertThat(site.get("/", told.field(), told.value()).statusCode()).isEqualTo(200);
      }
    }
    List<String> lines = lines();
    assertThat(lines).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      assertThat(json(lines.get(i)).path("client").asText())
          .as("%s", all.get(i))
          .isEqualTo(all.get(i).client());
    }
  }

  @Test
  void others_tell_nothing() throws IOException {
    try (TestSite site = site(List.of("192.0.2.0/24"))) {
      HttpResponse<String> reply =
          site.get("/", "X-Forwarded-For", "198.51.100.7", "X-Request-Id", "mine");
      assertThat(header(reply, "X-Request-Id")).isNotEqualTo("mine");
    }
    assertThat(json(lines().get(0)).path("client").asText()).isEqualTo("127.0.0.1");
  }

  @Test
  void a_named_proxy_gives_the_id_of_a_request_if_it_is_one() throws IOException {
    try (TestSite site = site(List.of("127.0.0.1"))) {
      assertThat(header(site.get("/", "X-Request-Id", "abc-1.2_3"), "X-Request-Id"))
          .isEqualTo("abc-1.2_3");
      for (String bad : List.of("a b", "x".repeat(65), "\"", "a,b")) {
        assertThat(header(site.get("/", "X-Request-Id", bad), "X-Request-Id"))
            .matches("[0-9a-f]{16}");
      }
    }
    assertThat(json(lines().get(0)).path("request").asText()).isEqualTo("abc-1.2_3");
  }

  @Test
  void a_site_keeps_of_visitors_what_its_owner_chose_and_no_query_by_default() throws IOException {
    ServerSettings sparing =
        settings(List.of("127.0.0.1"), Format.COMBINED, Addresses.NETWORK, false);
    try (TestSite site = new TestSite(sparing, Optional.empty())) {
      site.get(
          "/?q=secret",
          "X-Forwarded-For",
          "198.51.100.77",
          "Referer",
          "http://localhost:3030/?q=secret",
          "User-Agent",
          "a \"quoted\" agent");
      site.get("/" + "x".repeat(40_000));
    }
    List<String> lines = lines();
    assertThat(lines.get(0))
        .startsWith("198.51.100.0 - - [")
        .contains("\"GET / HTTP/1.1\" 200 ")
        .endsWith("\"http://localhost:3030/\" \"a \\\"quoted\\\" agent\"");
    assertThat(lines.get(1)).contains(" 414 ");
    assertThat(lines).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void addresses_can_be_left_out_and_queries_kept() throws IOException {
    ServerSettings other = settings(List.of(), Format.JSON, Addresses.NONE, true);
    try (TestSite site = new TestSite(other, Optional.empty())) {
      site.get("/doc/grant-none?q=kept");
    }
    JsonNode line = json(lines().get(0));
    assertThat(line.path("client").asText()).isEqualTo("-");
    assertThat(line.path("target").asText()).isEqualTo("/doc/grant-none?q=kept");
    assertThat(line.path("status").asInt()).isEqualTo(404);
    assertThat(line.path("bytes").asInt()).isPositive();
  }

  @Test
  void what_a_named_proxy_sends_is_not_local_even_if_it_says_nothing_of_a_client() {
    try (TestSite site = site(List.of())) {
      assertThat(site.get("/metrics").statusCode()).isEqualTo(200);
    }
    try (TestSite site = site(List.of("127.0.0.1"))) {
      assertThat(site.get("/metrics").statusCode()).isEqualTo(401);
    }
  }

  /** As many as there are places, each from another address of one network. */
  @Test
  void one_host_with_many_addresses_of_ipv6_has_the_places_of_one() throws IOException {
    String endless =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";
    List<RawClient> many = new ArrayList<>();
    try (TestSite site = site(List.of("127.0.0.1"))) {
      try {
        for (int i = 1; i <= 50; i++) {
          RawClient client = new RawClient(site.port());
          many.add(client);
          client.send(
              "GET /sparql?query=%s HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 2001:db8::%d\r\n\r\n"
                  .formatted(URLEncoder.encode(endless + "#" + i, UTF_8), i));
        }
        HttpResponse<String> other =
            site.get(
                "/sparql?query=" + URLEncoder.encode("ASK { ?s ?p ?o }", UTF_8),
                "X-Forwarded-For",
                "2001:db8:0:1::1");
        assertThat(other.statusCode()).isEqualTo(200);
      } finally {
        for (RawClient client : many) {
          client.close();
        }
      }
    }
  }
}
