package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint does not do, and says so. */
@Timeout(120)
class SparqlRefusalsIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ASK = "ASK { ?s ?p ?o }";
  @Shared private static TestSite site;

  private static String path(String query) {
    return "/sparql?query=" + URLEncoder.encode(query, UTF_8);
  }

  private static HttpResponse<String> ask(String query, String... headers) {
    return site.get(path(query), headers);
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return site.send(
        HttpRequest.newBuilder(site.uri(path)).POST(BodyPublishers.ofString(body)),
        "Content-Type",
        type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT COUNT(*) { ?s ?p ?o }",
        "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
        "SELECT * { LET (?x := 1) }",
        "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }",
        "INSERT DATA { <a> <b> <c> }",
        "LOAD <http://127.0.0.1:1/>"
      })
  void only_queries_of_sparql_1_1_are_answered(String query) {
    assertThat(ask(query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT ?s { ?s ?p ?o OPTIONAL { SERVICE ?p { ?s ?p ?o } } } } }",
        "SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(<java:x.Y>(?o)) }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:x.Y>(?o)",
        "SELECT * { ?s ?p ?o } ORDER BY DESC(1 + <java:x.Y>(?o)) LIMIT 1",
        "SELECT ?x { ?s ?p ?o } GROUP BY (<java:x.Y>(?s) AS ?x)",
        "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER(<java:x.Y>(?r)) } }",
        "SELECT * { BIND(COALESCE(1, <java:x.Y>(1)) AS ?x) }",
        "SELECT * { ?s ?p ?o FILTER(?o IN (1, <java:x.Y>(1))) }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?o FILTER(<java:x.Y>(1)) } }",
        "SELECT * { ?s ?p ?o MINUS { ?s ?q ?o FILTER(<java:x.Y>(1)) } }",
        "SELECT (SUM(?x) AS ?n) { ?s ?p ?x FILTER EXISTS { SELECT (<java:x.Y>(1) AS ?y) {} } }",
        "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(<java:x.Y>(?o) AS ?x) }",
        "DESCRIBE ?s { ?s ?p ?o FILTER(<java:x.Y>(?o)) }",
        "ASK { ?s ?p ?o FILTER(<java:x.Y>(?o)) }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:x.Y>(?s))",
        "SELECT (SUM(<java:x.Y>(?o)) AS ?n) { ?s ?p ?o }",
        "SELECT (<http://jena.apache.org/ARQ/function#sysprop>(\"user.home\") AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(\"java:x.Y\") AS ?x) {}",
        "SELECT * { ?s <java:x.Y> ?o }",
        "SELECT * { ?s <java:x.Y>* ?o }",
        "SELECT * { (?s ?q) <java:x.Y> (?o) }",
        "SELECT * { BIND(EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?a ?b ?c } } AS ?x) }",
        "SELECT (<http://example.org/aggregate>(DISTINCT ?o) AS ?x) { ?s ?p ?o }",
        "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?x) { ?s ?p ?o }",
        "SELECT * FROM <http://localhost:3030/id/source-none> { ?s ?p ?o }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM <http://127.0.0.1:1/x.ttl> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:1/x.ttl> { GRAPH ?g { ?s ?p ?o } }"
      })
  void what_reaches_outside_is_refused(String query) {
    HttpResponse<String> reply = ask(query);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(403);
    assertThat(header(reply, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void nothing_can_be_written() {
    String update = "INSERT DATA { <a> <b> <c> }";
    assertThat(post("/sparql", "application/sparql-update", update).statusCode()).isEqualTo(403);
    assertThat(post("/sparql", FORM, "update=" + URLEncoder.encode(update, UTF_8)).statusCode())
        .isEqualTo(403);
    assertThat(post("/sparql", "text/turtle", "<a> <b> <c> .").statusCode()).isEqualTo(415);
    for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> reply =
          site.send(
              HttpRequest.newBuilder(site.uri("/sparql?default"))
                  .method(method, BodyPublishers.ofString("<a> <b> <c> .")));
      assertThat(reply.statusCode()).isEqualTo(405);
      assertThat(header(reply, "Allow")).contains("GET");
    }
    assertThat(post("/update", FORM, "update=x").statusCode()).isEqualTo(404);
    assertThat(post("/upload", "text/turtle", "x").statusCode()).isEqualTo(404);
  }

  @Test
  void broken_requests_are_named() {
    assertThat(site.get(path(ASK) + "&query=ASK%7B%7D").statusCode()).isEqualTo(400);
    assertThat(site.get("/sparql?query=%FF").statusCode()).isEqualTo(400);
    assertThat(post("/sparql", "application/sparql-query;charset=latin1", ASK).statusCode())
        .isEqualTo(415);
    assertThat(post("/sparql", "application/sparql-query", " ".repeat(1_100_000)).statusCode())
        .isEqualTo(413);
    String deep = "SELECT * {".concat("{".repeat(20_000)).concat("}".repeat(20_001));
    assertThat(post("/sparql", "application/sparql-query", deep).statusCode()).isEqualTo(400);
    String nested = "ASK { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }";
    assertThat(post("/sparql", "application/sparql-query", nested).statusCode()).isEqualTo(400);
  }

  @Test
  void a_query_that_takes_too_long_is_stopped() throws InterruptedException {
    String heavy =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";
    try (TestSite small = new TestSite(Duration.ofMillis(300), 100)) {
      HttpResponse<String> reply = small.get(path(heavy));
      assertThat(reply.statusCode()).isEqualTo(503);
      assertThat(reply.body()).contains("Query timeout", "\"timeoutMillis\":300");
      assertThat(header(reply, "Retry-After")).isNotEmpty();
      RunningQueries.await(() -> small.get(path(ASK)).body().contains("true"));
    }
  }

  @Test
  void an_answer_over_the_limit_is_an_error_and_not_cut() {
    try (TestSite small = new TestSite(Duration.ofSeconds(30), 5)) {
      assertThat(small.get(path("SELECT * { ?s ?p ?o } LIMIT 5")).statusCode()).isEqualTo(200);
      HttpResponse<String> reply = small.get(path("SELECT * { ?s ?p ?o } LIMIT 6"));
      assertThat(reply.statusCode()).isEqualTo(403);
      assertThat(reply.body()).contains("Result too large", "\"limit\":5");
      assertThat(small.get(path("CONSTRUCT WHERE { ?s ?p ?o }")).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void an_answer_of_few_rows_with_long_texts_is_refused() {
    StringBuilder query = new StringBuilder("SELECT ?x5 { VALUES ?x0 { 'xxxxxxxxxx' }");
    for (int i = 1; i <= 5; i++) {
      String ten = ("?x" + (i - 1) + ",").repeat(10);
      query.append(" BIND(CONCAT(").append(ten, 0, ten.length() - 1).append(") AS ?x" + i + ")");
    }
    assertThat(ask(query + " }").body()).hasSizeGreaterThan(1_000_000);
    HttpResponse<String> reply = ask(query + " ?s ?p ?o . ?a ?b ?c }");
    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.body()).contains("Result too large", "bytes").hasSizeLessThan(1_000);
    assertThat(ask(ASK).body()).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>|^!<x:y>)* ?b . ?c (!<x:y>|^!<x:y>)* ?d . ?e ?f ?g . ?h ?i ?j }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c ?l ?f LIMIT 1"
      })
  void queries_that_never_end_are_stopped_and_free_their_thread(String query)
      throws InterruptedException {
    try (TestSite small = new TestSite(Duration.ofMillis(300), 100)) {
      for (int i = 0; i < 12; i++) {
        assertThat(small.get(path(query)).statusCode()).isEqualTo(503);
      }
      RunningQueries.await(() -> small.get(path(ASK)).body().contains("true"));
    }
  }

  @Test
  void a_query_that_is_sent_compressed_is_refused_with_what_is_taken() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(ASK.getBytes(UTF_8));
    }
    HttpResponse<String> reply =
        site.send(
            HttpRequest.newBuilder(site.uri("/sparql"))
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())),
            "Content-Type",
            "application/sparql-query",
            "Content-Encoding",
            "gzip");
    assertThat(reply.statusCode()).isEqualTo(415);
    assertThat(header(reply, "Accept-Encoding")).isEqualTo("identity");
  }

  @Test
  void a_long_text_is_cut_on_a_page_and_whole_in_other_forms() {
    String query =
        "SELECT ?x { BIND('" + "é".repeat(1_000) + "' AS ?y) BIND(CONCAT(?y,?y,?y,?y,?y) AS ?x) }";
    assertThat(ask(query, "Accept", "text/html").body())
        .contains("é".repeat(4_000) + "… [the first 4,000 of 5,000 characters")
        .doesNotContain("é".repeat(4_001))
        .contains("format=csv");
    assertThat(ask(query, "Accept", "text/csv").body()).contains("é".repeat(5_000));
  }
}
