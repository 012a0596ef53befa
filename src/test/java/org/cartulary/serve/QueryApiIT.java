package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.store.query.QueryLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryApiIT {
  private static final String QUERIES = "/api/queries/";
  private static final List<Problem> PROBLEMS = new ArrayList<>();

  @TempDir static Path folder;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    AddedQueries.write(folder);
    site =
        new TestSite(Duration.ofSeconds(1), 5_000, QueryLibrary.withFolder(folder, PROBLEMS::add));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException notJson) {
      throw new AssertionError(response.body(), notJson);
    }
  }

  private static List<String> column(HttpResponse<String> response, String name) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    List<String> values = new ArrayList<>();
    json(response)
        .at("/results/bindings")
        .forEach(row -> values.add(row.path(name).path("value").asText("-")));
    return values;
  }

  @Test
  void a_site_adds_queries_by_adding_files_and_a_broken_one_is_refused_with_its_place() {
    assertThat(column(site.get(QUERIES + "any-type.json"), "given")).hasSize(8);
    assertThat(PROBLEMS)
        .allSatisfy(problem -> assertThat(problem.advice()).contains("docs/queries.md"))
        .extracting(problem -> ((Place.Span) problem.place()).document())
        .containsOnly("queries/broken.rq");
    assertThat(site.get(QUERIES + "broken").statusCode()).isEqualTo(404);
    assertThat(site.get(QUERIES + "funders").statusCode()).isEqualTo(200);
  }

  @Test
  void values_are_bound_as_terms_of_their_types_whatever_they_say() {
    String text = "\"} DROP ALL # 廖";
    HttpResponse<String> answer =
        site.get(
            QUERIES
                + "any-type.json?number=-5&decimal=2&day=2026-02-03&yes=false&size=large&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8));
    assertThat(column(answer, "given"))
        .containsExactly(
            "http://example.org/",
            text,
            "-5",
            "2",
            "2024",
            "2026-02-03T00:00:00",
            "false",
            "large");
    assertThat(json(answer).at("/results/bindings/4/given/datatype").asText())
        .isEqualTo("http://www.w3.org/2001/XMLSchema#integer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "any-type?iri=relative | iri | iri is not of type iri: relative | an absolute IRI",
        "any-type?number=5.5 | number | number is not of type integer: 5.5 | a whole number",
        "any-type?decimal=1e100 | decimal | decimal is not of type decimal: 1e100 | a number",
        "any-type?year=24 | year | year is not of type year: 24 | a year of four digits",
        "any-type?day=2026-02-31 | day | day is not of type date: 2026-02-31 | a day",
        "any-type?yes=1 | yes | yes is not of type boolean: 1 | true or false",
        "any-type?size=huge | size | size is not of type enum: huge | one of small, large",
        "any-type?age=1 | age | the query any-type has no parameter age | it takes iri, text",
        "any-type?text=a&text=b | text | text is given 2 times | give it once",
        "any-type?limit=0 | limit | limit is not possible: 0 | a whole number from 1 to 4999",
        "any-type?limit=5000 | limit | limit is not possible: 5000 | from 1 to 4999",
        "any-type?offset=-1 | offset | offset is not possible: -1 | a whole number from 0",
        "co-investigators | person | the query co-investigators needs person | give a text",
        "all-of-person?person=x&limit=5 | limit | has no parameter limit | it takes person"
      })
  void a_wrong_argument_is_refused_by_name_with_what_is_wrong_and_what_to_do(
      String path, String parameter, String detail, String advice) {
    HttpResponse<String> refusal = site.get(QUERIES + path, "Accept", "application/json");
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(header(refusal, "Content-Type")).isEqualTo("application/problem+json");
    JsonNode error = json(refusal).at("/errors/0");
    assertThat(error.path("parameter").asText()).isEqualTo(parameter);
    assertThat(error.path("detail").asText()).contains(detail);
    assertThat(error.path("advice").asText()).contains(advice);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    HttpResponse<String> refusal =
        site.get(QUERIES + "any-type?year=soon&size=huge&age=1", "Accept", "application/json");
    assertThat(json(refusal).path("errors")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "funders | text/csv | text/csv;charset=utf-8 | funder,name,grants",
        "funders | text/tab-separated-values | text/tab-separated-values;charset=utf-8 | ?funder",
        "funders | application/sparql-results+xml | application/sparql-results+xml | <sparql",
        "funders | application/json | application/sparql-results+json | \"vars\"",
        "funders | */* | application/sparql-results+json | \"vars\"",
        "funders | text/html,*/*;q=0.8 | text/html;charset=utf-8 | <table",
        "funders.csv | text/html | text/csv;charset=utf-8 | funder,name,grants",
        "funders.tsv | */* | text/tab-separated-values;charset=utf-8 | ?funder",
        "funders.xml | */* | application/sparql-results+xml | <sparql",
        "funders.html | */* | text/html;charset=utf-8 | <table",
        "grants-as-schema?funder=Example+Fund | */* | text/turtle;charset=utf-8 | MonetaryGrant",
        "grants-as-schema.jsonld?funder=Example+Fund | */* | application/ld+json | MonetaryGrant",
        "grants-as-schema?funder=Example+Fund | application/n-triples | application/n-triples |"
            + " MonetaryGrant",
        "grants-as-schema?funder=Example+Fund | application/rdf+xml | application/rdf+xml |"
            + " MonetaryGrant",
        "grants-as-schema.html?funder=Example+Fund | */* | text/html;charset=utf-8 | MonetaryGrant"
      })
  void results_come_in_the_form_that_is_asked_for(
      String path, String accept, String contentType, String content) {
    HttpResponse<String> answer = site.get(QUERIES + path, "Accept", accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(contentType);
    assertThat(header(answer, "Vary")).contains("Accept");
    assertThat(answer.body()).contains(content);
  }

  @Test
  void a_graph_is_the_same_in_each_form() {
    String query = "all-of-person%s?person=Ada+Example";
    Graph turtle = graph(site.get(QUERIES + query.formatted(".ttl")), Lang.TURTLE);
    assertThat(turtle.size()).isGreaterThan(10);
    assertThat(graph(site.get(QUERIES + query.formatted(".nt")), Lang.NTRIPLES))
        .matches(turtle::isIsomorphicWith);
    assertThat(graph(site.get(QUERIES + query.formatted(".rdf")), Lang.RDFXML))
        .matches(turtle::isIsomorphicWith);
    assertThat(graph(site.get(QUERIES + query.formatted(".jsonld")), Lang.JSONLD11))
        .matches(turtle::isIsomorphicWith);
  }

  private static Graph graph(HttpResponse<String> response, Lang lang) {
    return RDFParser.create().source(new StringReader(response.body())).lang(lang).toGraph();
  }

  @Test
  void what_cannot_be_had_says_what_can() {
    HttpResponse<String> form = site.get(QUERIES + "funders", "Accept", "image/png");
    assertThat(form.statusCode()).isEqualTo(406);
    assertThat(form.body()).contains("text/csv");
    for (String path : List.of("nothing", "funders.ttl", "all-of-person.csv", "", "a/b")) {
      assertThat(site.get(QUERIES + path).statusCode()).as(path).isEqualTo(404);
    }
    HttpResponse<String> posted =
        site.send(
            HttpRequest.newBuilder(site.uri(QUERIES + "funders"))
                .POST(HttpRequest.BodyPublishers.ofString("x")));
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(header(posted, "Allow")).contains("GET");
  }

  @Test
  void pages_follow_each_other_by_links_and_make_up_the_whole() {
    List<String> whole = column(site.get(QUERIES + "last-release.json"), "thing");
    assertThat(whole).hasSizeGreaterThan(4);
    List<String> read = new ArrayList<>();
    String path = QUERIES + "last-release?limit=2";
    String first = "";
    while (!path.isEmpty()) {
      HttpResponse<String> page = site.get(path, "Accept", "application/json");
      List<String> rows = column(page, "thing");
      assertThat(rows).hasSizeBetween(1, 2);
      assertThat(link(page, "prev").isEmpty()).isEqualTo(read.isEmpty());
      first = link(page, "first");
      read.addAll(rows);
      path = link(page, "next");
    }
    assertThat(read).isEqualTo(whole);
    assertThat(column(site.get(first, "Accept", "application/json"), "thing"))
        .isEqualTo(whole.subList(0, 2));
    assertThat(column(site.get(QUERIES + "last-release.json?offset=1000"), "thing")).isEmpty();
  }

  private static String link(HttpResponse<String> response, String relation) {
    Matcher matcher =
        Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher(header(response, "Link"));
    return matcher.find() ? matcher.group(1) : "";
  }

  @Test
  void an_answer_keeps_its_tag_until_the_next_release_and_each_form_has_its_own() {
    HttpResponse<String> answer = site.get(QUERIES + "funders.json");
    String tag = header(answer, "ETag");
    assertThat(site.get(QUERIES + "funders.json", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(header(site.get(QUERIES + "funders.csv"), "ETag")).isNotEmpty().isNotEqualTo(tag);
    assertThat(header(site.get(QUERIES + "funders.json?limit=1"), "ETag")).isNotEqualTo(tag);
    assertThat(site.get(QUERIES + "funders.json").body()).isEqualTo(answer.body());
  }

  @Test
  void who_has_the_answer_is_told_so_without_evaluation() {
    assertThat(site.get(QUERIES + "endless").statusCode()).isEqualTo(503);
    assertThat(site.get(QUERIES + "endless", "If-None-Match", "*").statusCode()).isEqualTo(304);
  }

  @Test
  void what_changes_by_itself_is_never_kept() {
    HttpResponse<String> answer = site.get(QUERIES + "now.json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(answer, "ETag")).isEmpty();
  }

  @Test
  void a_query_is_held_by_the_limits_of_the_endpoint() {
    HttpResponse<String> late = site.get(QUERIES + "endless?word=y", "Accept", "application/json");
    assertThat(late.statusCode()).isEqualTo(503);
    assertThat(header(late, "Retry-After")).isNotEmpty();
  }

  @Test
  void head_says_what_get_would() {
    HttpResponse<String> head =
        site.send(
            HttpRequest.newBuilder(site.uri(QUERIES + "funders.csv"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "ETag")).isEqualTo(header(site.get(QUERIES + "funders.csv"), "ETag"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void the_list_names_every_query_and_answers_conditionally() {
    HttpResponse<String> list = site.get("/api/queries", "Accept", "application/json");
    assertThat(json(list).path("queries").size()).isGreaterThanOrEqualTo(33);
    assertThat(json(list).at("/queries/0/title/zh").asText()).isNotEmpty();
    HttpResponse<String> again =
        site.get(
            "/api/queries", "Accept", "application/json", "If-None-Match", header(list, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
  }
}
