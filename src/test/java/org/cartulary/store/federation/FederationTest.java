package org.cartulary.store.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.cartulary.store.QueryRows;
import org.cartulary.store.QueryRun;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.query.QueryLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SERVICE patterns get, and what they cost. */
class FederationTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private ReleaseStore store;
  private List<Silence> silences = List.of();

  @BeforeEach
  void start() {
    store = ReleaseStore.open(folder, "test", Samples.CLOCK);
    open.add(store);
  }

  @AfterEach
  void stop() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private void publish(String trig) {
    store.publish(Samples.trig(":source-a { " + trig + " }"), Samples.description("a"));
  }

  private RecordingEndpoint them(RecordingEndpoint endpoint) {
    open.add(endpoint);
    return endpoint;
  }

  private List<String> ask(String query, Collaborator... collaborators) {
    Query parsed = QueryFactory.create(query, Syntax.syntaxSPARQL_11);
    try (Federation federation = new Federation(List.of(collaborators))) {
      Inquiry inquiry = federation.begin(TIMEOUT);
      QueryRows rows =
          store
              .graph()
              .run(new QueryRun(federation.overAll(parsed), Map.of(), TIMEOUT, 100_000, inquiry));
      silences = inquiry.silences();
      return rows.rows().stream()
          .map(
              row ->
                  rows.columns().stream()
                      .map(row::get)
                      .map(
                          term ->
                              term == null
                                  ? "-"
                                  : term.isURI() ? term.getURI() : term.getLiteralLexicalForm())
                      .collect(Collectors.joining(" ")))
          .toList();
    }
  }

  private static String numbered(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.replace("#", String.valueOf(i)))
        .collect(Collectors.joining(" "));
  }

  @Test
  void all_rows_go_out_together() {
    publish(numbered(1_200, ":a# vivo:sponsorAwardId \"N#\" ."));
    RecordingEndpoint them =
        them(RecordingEndpoint.over(numbered(2_000, ":b# vivo:sponsorAwardId \"N#\" .")));
    String query =
        "SELECT ?n ?theirs WHERE { ?ours <http://vivoweb.org/ontology/core#sponsorAwardId> ?n"
            + " SERVICE <"
            + them.address()
            + "> { ?theirs <http://vivoweb.org/ontology/core#sponsorAwardId> ?n } }";
    assertThat(ask(query, them.as("them"))).hasSize(1_200).contains("N7 http://them.example/id/b7");
    assertThat(them.queries()).hasSize(3).allMatch(sent -> sent.contains("VALUES"));
  }

  @Test
  void too_many_rows_do_not_go_out_at_all() {
    publish(numbered(9_000, ":a# vivo:sponsorAwardId \"N#\" ."));
    RecordingEndpoint them =
        them(RecordingEndpoint.over(":b vivo:sponsorAwardId \"N7\", \"other\" ."));
    String query =
        "SELECT ?ours ?theirs WHERE { ?ours <http://vivoweb.org/ontology/core#sponsorAwardId> ?n"
            + " SERVICE <"
            + them.address()
            + "> { ?theirs <http://vivoweb.org/ontology/core#sponsorAwardId> ?n } }";
    assertThat(ask(query, them.as("them")))
        .containsExactly("http://example.org/id/a7 http://them.example/id/b");
    assertThat(them.queries()).hasSize(1).noneMatch(sent -> sent.contains("VALUES"));
  }

  @Test
  void a_pattern_with_optional_parts_filters_and_subqueries_is_asked_as_it_stands() {
    publish(":a rdfs:label \"x\" .");
    RecordingEndpoint them =
        them(
            RecordingEndpoint.over(
                ":b rdfs:label \"x\", \"y\" ; foaf:name \"n\" . :c rdfs:label \"x\" ; vivo:overview \"o\" ."));
    String query =
        """
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        SELECT ?label ?theirs ?name ?labels WHERE {
          { SELECT ?label WHERE { ?hidden rdfs:label ?label } }
          { SELECT ?label ?theirs ?name ?labels WHERE {
            SERVICE <%s> {
              ?theirs rdfs:label ?label .
              OPTIONAL { ?theirs foaf:name ?name }
              { SELECT ?theirs (COUNT(?hidden) AS ?labels) WHERE { ?theirs rdfs:label ?hidden } GROUP BY ?theirs }
              FILTER(!BOUND(?name) || ?name != "z")
            } } }
        } ORDER BY ?theirs
        """;
    assertThat(ask(query.formatted(them.address()), them.as("them")))
        .containsExactly("x http://them.example/id/b n 2", "x http://them.example/id/c - 1");
  }

  @Test
  void a_variable_stands_for_each_of_them_and_is_known_with_its_title() {
    publish(":a rdfs:label \"x\" .");
    RecordingEndpoint one = them(RecordingEndpoint.over(":b rdfs:label \"x\" ."));
    RecordingEndpoint two = them(RecordingEndpoint.over(":c rdfs:label \"x\", \"z\" ."));
    String query =
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?theirs ?asked ?askedTitle"
            + " WHERE { ?ours rdfs:label ?label SERVICE ?asked { ?theirs rdfs:label ?label } } ORDER BY ?theirs";
    assertThat(ask(query, one.as("one"), two.as("two")))
        .containsExactly(
            "http://them.example/id/b " + one.address() + " ONE",
            "http://them.example/id/c " + two.address() + " TWO");
    assertThat(silences).isEmpty();
  }

  @Test
  void what_either_side_calls_the_same_is_followed() {
    publish(
        """
        :ada a <http://xmlns.com/foaf/0.1/Person> ; rdfs:label "Ada" .
        :bo a <http://xmlns.com/foaf/0.1/Person> ; rdfs:label "Bo" ;
          <http://www.w3.org/2002/07/owl#sameAs> <http://them.example/id/bo> .
        :cy a <http://xmlns.com/foaf/0.1/Person> ; rdfs:label "Cy" ;
          <http://www.w3.org/2002/07/owl#sameAs> <http://third.example/cy> .
        """);
    RecordingEndpoint them =
        them(
            RecordingEndpoint.over(
                """
                :ada a foaf:Person ; rdfs:label "A." ; owl:sameAs <http://example.org/id/ada> .
                :bo a foaf:Person ; rdfs:label "B." .
                :cy a foaf:Person ; rdfs:label "C." ; owl:sameAs <http://third.example/cy> .
                :dee a foaf:Person ; rdfs:label "D." .
                """));
    String query =
        QueryLibrary.shipped(problem -> {})
            .named("across-people")
            .orElseThrow()
            .query()
            .serialize();
    assertThat(ask(query, them.as("them")))
        .containsExactly(
            "Ada A. owl:sameAs THEM http://example.org/id/ada http://them.example/id/ada",
            "Bo B. owl:sameAs THEM http://example.org/id/bo http://them.example/id/bo",
            "Cy C. owl:sameAs THEM http://example.org/id/cy http://them.example/id/cy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE <http://127.0.0.1:1/sparql>",
        "SERVICE SILENT <http://127.0.0.1:1/sparql>",
        "SERVICE <file:///etc/passwd>",
        "SERVICE SILENT <urn:x>",
      })
  void nobody_else_is_reached(String service) {
    publish(":a rdfs:label \"x\" .");
    RecordingEndpoint them = them(RecordingEndpoint.over(":b rdfs:label \"x\" ."));
    assertThatThrownBy(
            () -> ask("SELECT * WHERE { ?s ?p ?o " + service + " { ?a ?b ?c } }", them.as("them")))
        .isInstanceOf(QueryDeniedException.class);
    assertThat(them.queries()).isEmpty();
  }

  @Test
  void a_variable_does_not_lead_to_anybody_else() {
    publish(":a rdfs:label \"x\" .");
    RecordingEndpoint them = them(RecordingEndpoint.over(":b rdfs:label \"x\" ."));
    RecordingEndpoint other = them(RecordingEndpoint.over(":b rdfs:label \"x\" ."));
    String query =
        "SELECT * WHERE { BIND(<" + other.address() + "> AS ?x) SERVICE ?x { ?a ?b ?c } }";
    assertThat(ask(query, them.as("them"))).isEmpty();
    assertThat(other.queries()).isEmpty();
  }

  @Test
  void who_is_named_and_does_not_answer_is_an_error_unless_silent() {
    publish(":a rdfs:label \"x\" .");
    RecordingEndpoint broken =
        them(RecordingEndpoint.answering(exchange -> exchange.sendResponseHeaders(500, -1)));
    String pattern = " <" + broken.address() + "> { ?a ?b ?o } }";
    assertThatThrownBy(
            () -> ask("SELECT ?o WHERE { ?s ?p ?o SERVICE" + pattern, broken.as("broken")))
        .isInstanceOf(CollaboratorException.class)
        .hasMessageContaining("BROKEN")
        .hasMessageContaining("500");
    assertThat(
            ask(
                "SELECT ?o WHERE { <http://example.org/id/a> ?p ?o SERVICE SILENT" + pattern,
                broken.as("broken")))
        .containsExactly("x");
    assertThat(silences).singleElement().matches(silence -> silence.reason().contains("500"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{",
        "{\"head\":{\"vars\":[]},\"boolean\":true}",
        "{\"head\":{\"vars\":[\"label\"]},\"results\":{\"bindings\":[{\"label\":7}]}}",
        "{\"head\":{\"vars\":[\"label\"]},\"results\":{\"bindings\":[{\"label\":{\"type\":\"literal\",\"value\":\"x\"}}",
      })
  void an_answer_that_is_none_is_a_silence(String body) {
    publish(":a rdfs:label \"x\" .");
    RecordingEndpoint garbage =
        them(
            RecordingEndpoint.answering(
                exchange ->
                    RecordingEndpoint.send(exchange, body.getBytes(StandardCharsets.UTF_8))));
    RecordingEndpoint good = them(RecordingEndpoint.over(":b rdfs:label \"x\" ."));
    assertThat(
            ask(
                "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?theirs WHERE { ?s"
                    + " rdfs:label ?label SERVICE ?c { ?theirs rdfs:label ?label } }",
                garbage.as("garbage"),
                good.as("good")))
        .containsExactly("http://them.example/id/b");
    assertThat(silences)
        .singleElement()
        .matches(each -> each.collaborator().name().equals("garbage"));
  }

  @Test
  void an_answer_with_too_many_rows_or_bytes_is_a_silence_and_never_cut() {
    publish(":a rdfs:label \"x\" .");
    RecordingEndpoint many = them(RecordingEndpoint.over(numbered(30, ":b# rdfs:label \"x\" .")));
    Collaborator few = new Collaborator("few", "Few", many.address(), TIMEOUT, 1_000_000, 29, true);
    Collaborator small = new Collaborator("few", "Few", many.address(), TIMEOUT, 500, 100, true);
    String query =
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?theirs WHERE { ?s rdfs:label"
            + " ?label SERVICE ?c { ?theirs rdfs:label ?label } }";
    assertThat(ask(query, few)).isEmpty();
    assertThat(silences).singleElement().matches(each -> each.reason().contains("29 rows"));
    assertThat(ask(query, small)).isEmpty();
    assertThat(silences).singleElement().matches(each -> each.reason().contains("500 bytes"));
  }

  @Test
  void one_query_asks_only_so_often() {
    publish(numbered(40, ":a# rdfs:label \"x#\" ."));
    RecordingEndpoint them = them(RecordingEndpoint.over(":b rdfs:label \"x1\" ."));
    String query =
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?label WHERE { ?s rdfs:label"
            + " ?label FILTER EXISTS { SERVICE <"
            + them.address()
            + "> { ?theirs rdfs:label ?label } } }";
    assertThatThrownBy(() -> ask(query, them.as("them")))
        .isInstanceOf(CollaboratorException.class)
        .hasMessageContaining("more than 25 times");
    assertThat(them.queries()).hasSize(25);
  }
}
