package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class SparqlEndpointIT {
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

  @Test
  void a_query_is_asked_in_three_ways() {
    assertThat(ask(ASK).body()).contains("true");
    assertThat(post("/sparql", FORM, "query=" + URLEncoder.encode(ASK, UTF_8)).body())
        .contains("true");
    assertThat(post("/sparql", "application/sparql-query", ASK).body()).contains("true");
    assertThat(post("/sparql", "application/sparql-query; charset=UTF-8", ASK).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/sparql-results+json",
        "application/sparql-results+xml | application/sparql-results+xml",
        "text/csv | text/csv;charset=utf-8",
        "text/tab-separated-values | text/tab-separated-values;charset=utf-8",
        "text/csv;q=0.2, application/json;q=0.9 | application/sparql-results+json",
        "application/sparql-results+json;q=0, */*;q=0.1 | application/sparql-results+xml",
        "text/* | text/csv;charset=utf-8",
      })
  void results_are_negotiated(String accept, String contentType) {
    for (String query : new String[] {"SELECT ?s { ?s ?p ?o } LIMIT 1", ASK}) {
      HttpResponse<String> reply = ask(query, "Accept", accept);
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(header(reply, "Content-Type")).isEqualTo(contentType);
      assertThat(header(reply, "Vary")).isEqualTo("Accept, Accept-Encoding");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | text/turtle;charset=utf-8",
        "application/n-triples | application/n-triples",
        "application/rdf+xml | application/rdf+xml",
        "application/ld+json | application/ld+json",
      })
  void graphs_are_negotiated(String accept, String contentType) {
    for (String query :
        new String[] {
          "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3", "DESCRIBE <person-ada>"
        }) {
      HttpResponse<String> reply = ask(query, "Accept", accept);
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(header(reply, "Content-Type")).isEqualTo(contentType);
    }
  }

  @Test
  void what_there_is_not_is_406() {
    assertThat(ask(ASK, "Accept", "text/turtle").statusCode()).isEqualTo(406);
    assertThat(ask(ASK, "Accept", "text/turtle").body()).contains("text/csv");
    assertThat(ask("DESCRIBE <person-ada>", "Accept", "text/csv").statusCode()).isEqualTo(406);
  }

  @Test
  void a_form_can_be_named() {
    HttpResponse<String> csv = site.get(path(ASK) + "&format=csv", "Accept", "image/png");
    assertThat(header(csv, "Content-Type")).startsWith("text/csv");
    assertThat(header(site.get(path(ASK) + "&output=xml"), "Content-Type"))
        .isEqualTo("application/sparql-results+xml");
    assertThat(site.get(path(ASK) + "&format=pdf").statusCode()).isEqualTo(406);
  }

  @Test
  void csv_is_as_the_specification_says() {
    String query =
        "SELECT ?a ?b ?c ?d { VALUES (?a ?b ?c) { (\"x,\\\"y\\\"\" 1.5 UNDEF) } BIND(BNODE() AS ?d) }";
    assertThat(ask(query, "Accept", "text/csv").body())
        .isEqualTo("a,b,c,d\r\n\"x,\"\"y\"\"\",1.5,,_:b0\r\n");
  }

  @Test
  void named_graphs_of_the_dataset_can_be_chosen() {
    String graph = TestSite.BASE + "source-a";
    String query = "SELECT ?l { ?s ?p ?l }";
    String inDefault = path(query) + "&format=csv&default-graph-uri=" + graph;
    assertThat(site.get(inDefault).body()).isEqualTo("l\r\nonly here\r\n");
    assertThat(ask("SELECT ?l FROM <" + graph + "> { ?s ?p ?l }", "Accept", "text/csv").body())
        .isEqualTo("l\r\nonly here\r\n");
    String named = "SELECT ?l { GRAPH ?g { ?s ?p ?l } }";
    assertThat(site.get(path(named) + "&format=csv&named-graph-uri=" + graph).body())
        .isEqualTo("l\r\nonly here\r\n");
    assertThat(
            post(
                    "/sparql?default-graph-uri=" + graph + "&format=csv",
                    "application/sparql-query",
                    query)
                .body())
        .isEqualTo("l\r\nonly here\r\n");
  }

  @Test
  void head_has_no_body() {
    HttpResponse<String> reply =
        site.send(
            HttpRequest.newBuilder(site.uri(path(ASK))).method("HEAD", BodyPublishers.noBody()));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo("application/sparql-results+json");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void reading_from_other_sites_is_allowed_without_credentials() {
    HttpResponse<String> reply = ask(ASK, "Origin", "https://elsewhere.example");
    assertThat(header(reply, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(reply, "Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> preflight =
        site.send(
            HttpRequest.newBuilder(site.uri("/sparql")).method("OPTIONS", BodyPublishers.noBody()),
            "Origin",
            "https://elsewhere.example",
            "Access-Control-Request-Method",
            "POST");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
    assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Content-Type");
  }

  @Test
  void a_get_without_a_query_describes_the_service() {
    HttpResponse<String> reply = site.get("/sparql");
    assertThat(header(reply, "Content-Type")).isEqualTo("text/turtle;charset=utf-8");
    assertThat(reply.body())
        .contains("sd:endpoint", "<http://localhost:3030/sparql>", "sd:SPARQL11Query")
        .contains("<" + TestSite.BASE + "source-a>")
        .containsPattern("sd:propertyFeature\\s+<http://jena.apache.org/text#query>")
        .doesNotContain("Example, Ada", "BasicFederatedQuery");
    assertThat(header(site.get("/sparql", "Accept", "application/ld+json"), "Content-Type"))
        .isEqualTo("application/ld+json");
    assertThat(site.get("/sparql", "Accept", "image/png").statusCode()).isEqualTo(406);
    String tag = header(reply, "ETag");
    assertThat(site.get("/sparql", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void a_form_without_a_query_is_told_so() {
    assertThat(post("/sparql", FORM, "x=y").statusCode()).isEqualTo(400);
  }

  @Test
  void a_syntax_error_names_line_and_column() {
    HttpResponse<String> reply = ask("SELECT *\nWHERE { ?s ?p }");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("\"line\":2", "\"column\":15").doesNotContain("\tat ");
    assertThat(ask("SELECT * {\n ?s \" at line 7, column 7\" ?o }").body())
        .contains("\"line\":2", "\"column\":5");
    assertThat(ask("SELECT nonsense").body()).contains("\"line\":1", "\"column\":16");
  }
}
