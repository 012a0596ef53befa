package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cartulary.serve.operation.Administration;
import org.cartulary.serve.operation.ApiToken;
import org.cartulary.serve.operation.ConnectionLimits;
import org.cartulary.serve.operation.OperationSettings;
import org.cartulary.serve.operation.OperationSettings.MetricsReaders;
import org.cartulary.serve.operation.Scope;
import org.cartulary.serve.operation.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tokens over HTTP, and what they allow. The site's own administration is tested with the site. */
class AdministrationIT {
  private final String publisher = ApiToken.newSecret();
  private final String reader = ApiToken.newSecret();
  private final Publishing publishing = new Publishing();
  @TempDir private Path folder;
  private Path tokens = Path.of("");
  private TestSite site;

  /** Publishes when it is told to. */
  private static final class Publishing implements Administration {
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();

    @Override
    public void publish() {
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      times.incrementAndGet();
      done.countDown();
    }

    @Override
    public Optional<Outcome> last() {
      return times.get() == 0
          ? Optional.empty()
          : Optional.of(new Outcome(Instant.EPOCH, 1, "{\"problems\":[]}\n"));
    }
  }

  @BeforeEach
  void start() throws IOException {
    tokens = folder.resolve("tokens");
    Files.write(
        tokens,
        List.of(
            "# who may do what",
            ApiToken.of("ci", Set.of(Scope.PUBLISH, Scope.REPORT), publisher).line(),
            ApiToken.of("prometheus", Set.of(Scope.METRICS), reader).line()));
    site = new TestSite(settings(), Optional.of(publishing));
  }

  private ServerSettings settings() {
    return ServerSettings.defaults()
        .onPort(0)
        .operatedBy(
            new OperationSettings(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                MetricsReaders.TOKEN,
                new TokenSource(Optional.of(tokens), List.of()),
                ConnectionLimits.defaults()));
  }

  @AfterEach
  void stop() {
    publishing.go.countDown();
    site.close();
  }

  private HttpResponse<String> publish(String... headers) {
    return site.send(
        HttpRequest.newBuilder(site.uri("/admin/publish")).POST(BodyPublishers.noBody()), headers);
  }

  private HttpResponse<String> with(String token, String path) {
    return site.get(path, "Authorization", "Bearer " + token);
  }

  private static JsonNode json(HttpResponse<String> reply) throws JsonProcessingException {
    return new ObjectMapper().readTree(reply.body());
  }

  @Test
  void publishing_is_begun_at_once_and_done_once_and_its_report_can_be_read()
      throws InterruptedException, JsonProcessingException {
    HttpResponse<String> first = publish("Authorization", "Bearer " + publisher);
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(header(first, "Location")).isEqualTo("/admin/report");
    JsonNode running = json(with(publisher, "/admin/report"));
    assertThat(running.path("running").asBoolean()).isTrue();
    assertThat(running.has("report")).isFalse();

    publishing.go.countDown();
    publishing.done.await();
    JsonNode ended = json(with(publisher, "/admin/report"));
    assertThat(ended.path("report").has("problems")).isTrue();
    assertThat(ended.path("status").asInt()).isEqualTo(1);
    assertThat(publishing.times).hasValue(1);
  }

  @Test
  @Timeout(60)
  void who_asks_while_it_is_published_has_it_published_once_more_after_that() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(publish("Authorization", "Bearer " + publisher).statusCode()).isEqualTo(202);
    }
    assertThat(publishing.times).hasValue(0);
    publishing.go.countDown();
    while (json(with(publisher, "/admin/report")).path("running").asBoolean()) {
      Thread.sleep(10);
    }
    assertThat(publishing.times).hasValue(2);
  }

  @Test
  void without_a_token_nothing_is_done_and_the_challenge_says_what_is_needed() {
    HttpResponse<String> reply = publish();
    assertThat(reply.statusCode()).isEqualTo(401);
    assertThat(header(reply, "WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"cartulary\", scope=\"publish\"");
    assertThat(header(reply, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void a_wrong_token_is_401_and_one_for_something_else_403() {
    HttpResponse<String> wrong = publish("Authorization", "Bearer " + ApiToken.newSecret());
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(header(wrong, "WWW-Authenticate")).contains("error=\"invalid_token\"");
    HttpResponse<String> other = publish("Authorization", "Bearer " + reader);
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(header(other, "WWW-Authenticate"))
        .contains("error=\"insufficient_scope\"", "scope=\"publish\"");
    assertThat(publish("Authorization", "Basic Y2k6Y2k=").statusCode()).isEqualTo(401);
  }

  @Test
  void a_token_is_not_taken_from_the_address() {
    assertThat(site.get("/admin/report?access_token=" + publisher).statusCode()).isEqualTo(401);
  }

  @Test
  void metrics_are_for_the_token_where_the_configuration_says_so() {
    assertThat(site.get("/metrics").statusCode()).isEqualTo(401);
    assertThat(with(reader, "/metrics").statusCode()).isEqualTo(200);
    assertThat(with(publisher, "/metrics").statusCode()).isEqualTo(403);
  }

  @Test
  void a_line_taken_out_of_the_file_counts_at_once() throws IOException {
    assertThat(with(publisher, "/admin/report").statusCode()).isEqualTo(200);
    Files.write(tokens, List.of());
    assertThat(with(publisher, "/admin/report").statusCode()).isEqualTo(401);
    Files.delete(tokens);
    assertThat(with(reader, "/metrics").statusCode()).isEqualTo(401);
  }

  @Test
  void after_too_many_wrong_tokens_even_a_right_one_is_not_heard() {
    for (int i = 0; i < 10; i++) {
      assertThat(with("guess-" + i, "/admin/report").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> barred = with(publisher, "/admin/report");
    assertThat(barred.statusCode()).isEqualTo(429);
    assertThat(header(barred, "Retry-After")).isEqualTo("60");
    assertThat(site.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void publishing_is_asked_for_by_post_alone() {
    HttpResponse<String> reply = with(publisher, "/admin/publish");
    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(header(reply, "Allow")).isEqualTo("POST, OPTIONS");
    assertThat(publishing.times).hasValue(0);
  }
}
