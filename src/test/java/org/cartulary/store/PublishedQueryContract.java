package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of queries in every way to read a published graph. */
abstract class PublishedQueryContract {
  static final String VIVO = "http://vivoweb.org/ontology/core#";
  static final ReleaseDescription A_AND_B = Samples.description("a", "b");

  @TempDir Path var;
  ReleaseStore store;
  PublishedGraph graph;

  /** The reader under test, of what the store publishes. */
  protected abstract PublishedGraph reader(ReleaseStore published);

  @BeforeEach
  void publish() {
    store = ReleaseStore.open(var, "test", Samples.CLOCK);
    graph = reader(store);
    store.publish(
        Samples.trig(
            """
            :source-a { :grant-1 a vivo:Grant ; rdfs:label "One"@en ; vivo:relates :person-x .
                        :person-x a vivo:Person ; rdfs:label "X, Y" ; vivo:relatedBy :grant-1 . }
            :source-b { :grant-2 a vivo:Grant ; vivo:relates :person-x .
                        :person-x a vivo:Person ; vivo:relatedBy :grant-2 . }
            """),
        A_AND_B);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_text_that_would_end_the_query_is_a_text() {
    Node text = NodeFactory.createLiteralString("x\" } #\\\n'");
    QueryRows rows = graph.run(run("SELECT ?s WHERE { ?s ?p ?text }", Map.of("text", text), 10));
    assertThat(rows.rows()).isEmpty();
  }

  @Test
  void a_limit_of_the_query_holds_below_that_of_the_run() {
    QueryRows rows = graph.run(run("SELECT * WHERE { ?s ?p ?o } LIMIT 2", Map.of(), 3));
    assertThat(rows.rows()).hasSize(2);
    assertThat(rows.cut()).isFalse();
  }

  @Test
  void the_default_graph_of_a_query_is_the_union_and_each_graph_can_be_asked_alone() {
    assertThat(graph.run(run("SELECT DISTINCT ?s { ?s a ?type }", Map.of(), 100)).rows())
        .extracting(row -> String.valueOf(row.get("s")))
        .contains(Samples.BASE + "grant-1", Samples.BASE + "grant-2", Samples.BASE + "release-1");
    String one = "<" + Samples.BASE + "source-b>";
    for (String query :
        new String[] {
          "SELECT ?s { GRAPH " + one + " { ?s a ?type } }",
          "SELECT ?s FROM " + one + " { ?s a ?type }",
          "SELECT ?s FROM NAMED " + one + " { GRAPH ?g { ?s a ?type } }"
        }) {
      assertThat(graph.run(run(query, Map.of(), 100)).rows())
          .as(query)
          .extracting(row -> String.valueOf(row.get("s")))
          .containsExactlyInAnyOrder(Samples.BASE + "grant-2", Samples.BASE + "person-x");
    }
  }

  private static QueryRun run(String query, Map<String, Node> parameters, int rows) {
    return new QueryRun(QueryFactory.create(query), parameters, Duration.ofSeconds(10), rows);
  }

  @Test
  void runs_a_query_with_parameters_over_all_sources() {
    QueryRows rows =
        graph.run(
            run(
                "SELECT ?grant ?label WHERE { ?grant <"
                    + VIVO
                    + "relates> ?who . OPTIONAL {"
                    + " ?grant <http://www.w3.org/2000/01/rdf-schema#label> ?label } }"
                    + " ORDER BY ?grant",
                Map.of("who", NodeFactory.createURI(Samples.BASE + "person-x")),
                10));
    assertThat(rows.columns()).containsExactly("grant", "label");
    assertThat(rows.rows())
        .containsExactly(
            Map.of(
                "grant", NodeFactory.createURI(Samples.BASE + "grant-1"),
                "label", NodeFactory.createLiteralLang("One", "en")),
            Map.of("grant", NodeFactory.createURI(Samples.BASE + "grant-2")));
    assertThat(rows.cut()).isFalse();
  }

  @Test
  void keeps_no_more_rows_than_asked_for() {
    QueryRows rows = graph.run(run("SELECT * WHERE { ?s ?p ?o }", Map.of(), 3));
    assertThat(rows.rows()).hasSize(3);
    assertThat(rows.cut()).isTrue();
  }

  @Test
  void gives_up_a_query_that_takes_too_long() {
    QueryRun endless =
        new QueryRun(
            QueryFactory.create(
                "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l ."
                    + " ?m ?n1 ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x }"),
            Map.of(),
            Duration.ofMillis(200),
            10);
    assertThatThrownBy(() -> graph.run(endless)).isInstanceOf(QueryTimeoutException.class);
  }
}
