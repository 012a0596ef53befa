package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A served site as its operator meets it: the command line, its configuration, its logs. */
class OperatingIT {
  @TempDir private Path scratch;
  private TestSite site = new TestSite(Path.of(""));

  @BeforeEach
  void copySite() {
    site = TestSite.copyOfExample(scratch);
  }

  private void configure(String serve) throws IOException {
    Files.writeString(
        site.folder().resolve("cartulary.yaml"), "\nserve:\n" + serve, StandardOpenOption.APPEND);
  }

  private CliProcess serve(Map<String, String> environment) {
    CliProcess server = CliProcess.start(scratch, environment, "serve", "--port", "0", site.path());
    server.awaitSaid("http://localhost:");
    return server;
  }

  private static HttpResponse<String> send(
      CliProcess server, String method, String path, String token)
      throws IOException, InterruptedException {
    Matcher address = Pattern.compile("serving +(http\\S+)/").matcher(server.said());
    assertThat(address.find()).isTrue();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address.group(1) + path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
  }

  private static String line(String out, String name) {
    return out.lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_token_made_on_the_command_line_publishes_over_http_and_reads_the_report()
      throws IOException, InterruptedException {
    CliProcess.Result made = CliProcess.run(scratch, "token", "ci");
    assertThat(made.status()).isZero();
    String token = line(made.out(), "token");
    Files.writeString(site.folder().resolve("tokens"), line(made.out(), "line") + "\n");
    configure("  tokens: tokens\n");
    try (CliProcess server = serve(Map.of())) {
      JsonNode first = json(send(server, "GET", "/admin/report", token));
      assertThat(first.path("report").path("release").path("number").asInt()).isEqualTo(1);

      site.text(site.text().replace("Fundamental Limits of Pruning", "Absolute Limits of Pruning"));
      assertThat(send(server, "POST", "/admin/publish", token).statusCode()).isEqualTo(202);
      server.awaitOutput("release 2");
      JsonNode second = json(send(server, "GET", "/admin/report", token));
      assertThat(second.path("report").path("release").path("number").asInt()).isEqualTo(2);
      assertThat(second.path("status").asInt()).isZero();
      assertThat(json(send(server, "GET", "/health", token)).path("release").asInt()).isEqualTo(2);
      assertThat(send(server, "POST", "/admin/publish", "guess").statusCode()).isEqualTo(401);
    }
  }

  private static JsonNode json(HttpResponse<String> reply) throws IOException {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return new ObjectMapper().readTree(reply.body());
  }

  @Test
  void tokens_can_come_from_the_environment_and_logs_can_be_json()
      throws IOException, InterruptedException {
    CliProcess.Result made = CliProcess.run(scratch, "token", "ci", "--may", "publish");
    Map<String, String> environment =
        Map.of("CARTULARY_TOKENS", "# ours;" + line(made.out(), "line"), "CARTULARY_LOG", "json");
    try (CliProcess server = serve(environment)) {
      HttpResponse<String> reply =
          send(server, "POST", "/admin/publish", line(made.out(), "token"));
      assertThat(reply.statusCode()).isEqualTo(202);
      server.awaitSaid("release 1 stands");
      assertThat(server.out()).isEmpty();
      List<JsonNode> events = new ArrayList<>();
      for (String line : server.err().lines().toList()) {
        events.add(new ObjectMapper().readTree(line));
      }
      JsonNode event =
          events.stream()
              .filter(logged -> logged.path("message").asText().startsWith("publishing was asked"))
              .findFirst()
              .orElseThrow();
      assertThat(event.path("level").asText()).isEqualTo("INFO");
      assertThat(event.path("message").asText()).isEqualTo("publishing was asked for over HTTP");
      assertThat(event.path("request").asText())
          .isEqualTo(reply.headers().firstValue("X-Request-Id").orElseThrow());
      assertThat(event.path("time").asText()).endsWith("Z");
      assertThat(events)
          .extracting(logged -> logged.path("message").asText())
          .anyMatch(message -> message.matches("serving http://localhost:[0-9]+/"))
          .anyMatch(message -> message.matches("read [^\n]+"))
          .anyMatch(message -> message.startsWith("stored release 1: "))
          .anyMatch(message -> message.equals("stored nothing changed; release 1 stands"));
    }
  }

  @Test
  void a_server_that_cannot_start_says_why_in_a_line_and_leaves_the_store_closed()
      throws IOException {
    configure("  tls: {certificate: no.pem, key: no.key}\n");
    CliProcess.Result result = CliProcess.run(scratch, "serve", "--port", "0", site.path());
    assertThat(result.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(result.err()).contains("TLS cannot be had", "no.pem").doesNotContain("\tat ");
    assertThat(CliProcess.run(scratch, "publish", site.path()).status()).isZero();
  }

  @Test
  void a_token_has_a_name_and_known_scopes() {
    assertThat(CliProcess.run(scratch, "token", "a b").status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(CliProcess.run(scratch, "token", "ci", "--may", "all").status())
        .isEqualTo(ExitStatus.WRONG_USE);
    assertThat(CliProcess.run(scratch, "token", "ci", "--may", "metrics").out())
        .contains("ci metrics sha256:");
  }
}
