package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationIT {
  private static TestSite site;

  @BeforeAll
  static void start() {
    site = new TestSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode json(HttpResponse<String> reply) throws JsonProcessingException {
    return new ObjectMapper().readTree(reply.body());
  }

  @Test
  void a_server_that_can_answer_is_ready_and_names_its_release() throws JsonProcessingException {
    HttpResponse<String> reply = site.get("/health");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo("application/json");
    assertThat(header(reply, "Cache-Control")).isEqualTo("no-store");
    JsonNode health = json(reply);
    assertThat(health.path("status").asText()).isEqualTo("ready");
    assertThat(health.path("store").asText()).isEqualTo("readable");
    assertThat(health.path("release").asInt()).isEqualTo(1);
    assertThat(health.path("search").path("release").asInt()).isEqualTo(1);
    assertThat(health.path("dumps").path("release").isInt()).isTrue();
    assertThat(json(site.get("/health/live")).path("status").asText()).isEqualTo("live");
  }

  @Test
  void metrics_count_requests_by_route_method_and_status_and_never_by_path() {
    site.get("/doc/grant-example-1");
    site.get("/doc/grant-none-at-all");
    site.get("/no-such-place-anywhere");
    site.send(HttpRequest.newBuilder(site.uri("/")).method("BREW", BodyPublishers.noBody()));
    HttpResponse<String> reply = site.get("/metrics");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).startsWith("text/plain").contains("version=0.0.4");
    assertThat(reply.body())
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/doc/\",status=\"200\"}",
            "http_server_requests_seconds_count{method=\"GET\",route=\"/doc/\",status=\"404\"}",
            "http_server_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"}",
            "http_server_requests_seconds_count{method=\"other\",route=\"/\",status=\"405\"}",
            "http_server_requests_seconds_bucket{method=\"GET\",route=\"/doc/\",status=\"200\",le=\"0.02\"}",
            "cartulary_release 1.0",
            "cartulary_quads ",
            "jvm_memory_used_bytes{",
            "jvm_gc_",
            "cartulary_connections ",
            "cartulary_threads ")
        .doesNotContain("no-such-place", "grant-", "BREW");
  }

  @Test
  void queries_and_caches_are_counted() {
    String ask = "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D";
    site.get(ask);
    site.get(ask);
    site.get("/doc/person-ada.ttl");
    site.get("/doc/person-ada.ttl");
    assertThat(site.get("/metrics").body())
        .contains("cartulary_queries_running 0.0", "cartulary_queries_waiting 0.0")
        .contains("cartulary_queries_refused_total 0.0", "cartulary_queries_timed_out_total 0.0")
        .containsPattern("cartulary_cache_hits_total\\{cache=\"sparql\"} [1-9]")
        .contains("cartulary_cache_misses_total{cache=\"api\"}")
        .containsPattern("cartulary_cache_hits_total\\{cache=\"documents\"} [1-9]")
        .containsPattern("cartulary_cache_misses_total\\{cache=\"documents\"} [1-9]")
        .containsPattern("cartulary_cache_bytes\\{cache=\"documents\"} [1-9]");
  }

  @Test
  void a_query_that_ran_out_of_time_is_counted() {
    String slow =
        "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff"
            + ".%3Fg%20%3Fh%20%3Fi.%3Fj%20%3Fk%20%3Fl%7D";
    try (TestSite hasty = new TestSite(Duration.ofMillis(300), 100)) {
      assertThat(hasty.get(slow).statusCode()).isEqualTo(503);
      assertThat(hasty.get("/metrics").body()).contains("cartulary_queries_timed_out_total 1.0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "x-forwarded-proto",
        "X-Real-IP",
        "Forwarded",
        "Via"
      })
  void what_is_asked_from_this_machine_through_a_proxy_is_not_local(String field) {
    assertThat(site.get("/metrics", field, "127.0.0.1").statusCode()).isEqualTo(401);
  }

  @Test
  void every_reply_has_an_id_and_a_problem_repeats_it() throws JsonProcessingException {
    HttpResponse<String> reply = site.get("/no-such-place", "Accept", "application/json");
    assertThat(header(reply, "X-Request-Id")).matches("[0-9a-f]{16}");
    assertThat(json(reply).path("requestId").asText()).isEqualTo(header(reply, "X-Request-Id"));
    assertThat(header(site.get("/"), "X-Request-Id"))
        .matches("[0-9a-f]{16}")
        .isNotEqualTo(header(reply, "X-Request-Id"));
  }

  @Test
  void an_id_that_a_stranger_sends_is_passed_over() {
    assertThat(header(site.get("/", "X-Request-Id", "mine"), "X-Request-Id")).isNotEqualTo("mine");
  }

  @Test
  void what_is_refused_before_a_handler_sees_it_has_an_id_too() throws JsonProcessingException {
    HttpResponse<String> reply = site.get("/" + "x".repeat(40_000));
    assertThat(reply.statusCode()).isEqualTo(414);
    assertThat(header(reply, "Connection")).isEqualTo("close");
    assertThat(json(reply).path("requestId").asText())
        .isNotEmpty()
        .isEqualTo(header(reply, "X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/metrics"})
  void operators_pages_are_only_read(String path) {
    HttpResponse<String> reply =
        site.send(HttpRequest.newBuilder(site.uri(path)).POST(BodyPublishers.ofString("x")));
    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(header(reply, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void a_server_without_tokens_has_nothing_to_administer() {
    for (String path : List.of("/admin/publish", "/admin/report")) {
      assertThat(site.get(path).statusCode()).isEqualTo(404);
    }
  }
}
