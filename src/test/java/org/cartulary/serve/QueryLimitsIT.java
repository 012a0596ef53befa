package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cartulary.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of the endpoint, with what tries to break it. */
@Timeout(120)
class QueryLimitsIT {
  private static final String ASK = "ASK { ?s ?p ?o }";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";

  @Shared private static TestSite site;

  /** One that gives a query little time. */
  private static TestSite hasty;

  @BeforeAll
  static void start() {
    hasty = new TestSite(Duration.ofMillis(300), 100);
  }

  @AfterAll
  static void stop() {
    hasty.close();
  }

  private static String path(String query) {
    return "/sparql?query=" + URLEncoder.encode(query, UTF_8);
  }

  /** What one evaluation of ARQ's takes without end, never looking at its time limit. */
  static List<String> whatJenaDoesNotStop() {
    String text = "\"" + "x".repeat(300) + "\"";
    String pattern = "\"x*x*x*x*x*x*x*x*x*x*y\"";
    String regex = "REGEX(" + text + ", " + pattern + ")";
    String replace = "REPLACE(" + text + ", " + pattern + ", \"\")";
    String steps = "(!<x:y>|^!<x:y>)";
    return List.of(
        "SELECT * { ?s ?p ?o FILTER(" + regex + ") }",
        "ASK { ?s ?p ?o FILTER(REGEX(CONCAT(STR(?s), " + text + "), " + pattern + ")) }",
        "ASK { ?s ?p ?o FILTER(REGEX(" + text + ", CONCAT(" + pattern + ", STR(?s)))) }",
        "ASK { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER(" + regex + ") } }",
        "SELECT (" + replace + " AS ?x) { ?s ?p ?o } LIMIT 1",
        "SELECT * { ?s ?p ?o } ORDER BY CONCAT(STR(?o), " + replace + ") LIMIT 1",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(" + replace + ") > 1000)",
        "SELECT (SUM(IF(" + regex + ", 1, 0)) AS ?n) { ?s ?p ?o }",
        "SELECT * { <person-ada> (((((" + steps + "*)*)*)*)*)* ?o }",
        "ASK { <person-ada> (((((" + steps + "*)*)*)*)*)* <x:nowhere> }");
  }

  @ParameterizedTest
  @MethodSource("whatJenaDoesNotStop")
  void what_jena_does_not_stop_is_stopped_and_its_thread_freed(String query)
      throws InterruptedException {
    HttpResponse<String> reply = hasty.get(path(query));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(503);
    assertThat(reply.body()).contains("Query timeout");
    RunningQueries.awaitNone();
    // No cache has the answer to this one.
    String next = "ASK { ?s ?p ?o FILTER(?s != <x:%d>) }".formatted(query.hashCode());
    RunningQueries.await(() -> hasty.get(path(next)).body().contains("true"));
  }

  @Test
  void numbers_do_not_grow_without_end() {
    StringBuilder squares = new StringBuilder("SELECT ?x40 { BIND(1234567890123456789 AS ?x0)");
    for (int i = 1; i <= 40; i++) {
      squares.append(" BIND(?x" + (i - 1) + " * ?x" + (i - 1) + " AS ?x" + i + ")");
    }
    assertThat(site.get(path(squares + " }") + "&format=csv").body()).isEqualTo("x40\r\n\r\n");
    assertThat(site.get(path("SELECT (7 * 6 AS ?x) {}") + "&format=csv").body())
        .isEqualTo("x\r\n42\r\n");
  }

  @Test
  void who_asks_much_does_not_keep_out_who_asks_little_and_is_told_to_come_back()
      throws InterruptedException {
    List<QuerySocket> many = new ArrayList<>();
    try (TestSite own = new TestSite()) {
      try {
        for (int i = 0; i < 50; i++) {
          many.add(new QuerySocket("127.0.0.1", own.port(), ENDLESS + " LIMIT " + (i + 1)));
        }
        try (QuerySocket other = new QuerySocket("127.0.0.2", own.port(), ASK)) {
          assertThat(other.status()).isEqualTo(200);
        }
        RunningQueries.await(() -> many.stream().anyMatch(QuerySocket::isAnswered));
        List<QuerySocket> refused = many.stream().filter(QuerySocket::isAnswered).toList();
        assertThat(refused).hasSizeLessThan(many.size()); // those that run are not
        assertThat(refused)
            .allSatisfy(
                client ->
                    assertThat(client.reply())
                        .startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: ", "Too busy"));
      } finally {
        many.forEach(QuerySocket::close);
      }
    }
  }

  @Test
  void who_still_has_the_answer_is_told_so_without_evaluation() {
    HttpResponse<String> first = site.get(path(ASK));
    String tag = header(first, "ETag");
    assertThat(site.get(path(ASK), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.get(path(ASK), "If-None-Match", tag, "Accept", "text/csv").statusCode())
        .isEqualTo(200);
    // Were it evaluated, this would take as long as a query may.
    String endless = header(site.get(path(ASK) + "&format=xml"), "Last-Modified");
    assertThat(site.get(path(ENDLESS), "If-Modified-Since", endless).statusCode()).isEqualTo(304);
    assertThat(site.get(path("ASK {"), "If-Modified-Since", endless).statusCode()).isEqualTo(400);
  }

  @Test
  void what_is_another_each_time_is_kept_by_nobody() {
    String query = path("SELECT (STRUUID() AS ?x) {}");
    HttpResponse<String> first = site.get(query);
    assertThat(header(first, "ETag")).isEmpty();
    assertThat(header(first, "Cache-Control")).isEqualTo("no-store");
    assertThat(site.get(query).body()).isNotEqualTo(first.body());
  }
}
