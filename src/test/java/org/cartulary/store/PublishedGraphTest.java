package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedGraphTest {
  private static final String VIVO = "http://vivoweb.org/ontology/core#";
  private static final ReleaseDescription A_AND_B = Samples.description("a", "b");

  @TempDir Path var;
  private ReleaseStore store;
  private PublishedGraph graph;

  @BeforeEach
  void publish() {
    store = ReleaseStore.open(var, "test", Samples.CLOCK);
    graph = store.graph();
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
  void knows_what_is_there_and_what_is_not() {
    assertThat(graph.exists(Samples.BASE + "grant-1")).isTrue();
    assertThat(graph.exists(Samples.BASE + "release-1")).isTrue();
    assertThat(graph.exists(Samples.BASE + "grant-3")).isFalse();
    assertThat(graph.describe(Samples.BASE + "grant-3")).isEmpty();
  }

  @Test
  void describes_a_thing_from_both_sides_with_the_labels_of_its_neighbours() {
    Description said = graph.describe(Samples.BASE + "person-x").orElseThrow();

    assertThat(said.about()).hasSize(4).doesNotHaveDuplicates();
    assertThat(said.pointing())
        .extracting(triple -> triple.getSubject().getURI())
        .containsExactlyInAnyOrder(Samples.BASE + "grant-1", Samples.BASE + "grant-2");
    assertThat(said.labels())
        .containsExactly(
            Triple.create(
                NodeFactory.createURI(Samples.BASE + "grant-1"),
                RDFS.Nodes.label,
                NodeFactory.createLiteralLang("One", "en")));
    assertThat(said.cut()).isFalse();
  }

  @Test
  void cuts_a_description_that_would_not_end() {
    store.publish(
        out -> {
          for (int i = 0; i <= PublishedGraph.DESCRIBE_LIMIT; i++) {
            out.quad(
                Quad.create(
                    NodeFactory.createURI(Samples.BASE + "source-a"),
                    NodeFactory.createURI(Samples.BASE + "grant-" + i),
                    NodeFactory.createURI(VIVO + "relates"),
                    NodeFactory.createURI(Samples.BASE + "person-x")));
          }
        },
        A_AND_B);

    Description said = graph.describe(Samples.BASE + "person-x").orElseThrow();

    assertThat(said.pointing()).hasSize(PublishedGraph.DESCRIBE_LIMIT);
    assertThat(said.cut()).isTrue();
  }

  @Test
  void streams_each_triple_of_the_sources_once_and_nothing_of_the_releases() {
    List<Triple> triples = new ArrayList<>();
    graph.streamTriples(
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            triples.add(triple);
          }
        });
    assertThat(triples).hasSize(9).doesNotHaveDuplicates();
    assertThat(Samples.quads(graph)).hasSize(10);
  }

  @Test
  void streams_one_source() {
    List<Triple> triples = new ArrayList<>();
    graph.streamGraph(
        Samples.BASE + "source-b",
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            triples.add(triple);
          }
        });
    assertThat(triples).hasSize(4);
    assertThat(graph.sourceGraphs())
        .containsExactly(Samples.BASE + "source-a", Samples.BASE + "source-b");
  }

  @Test
  void counts_things_once_however_many_sources_speak_of_them() {
    assertThat(graph.countsByType())
        .containsEntry(VIVO + "Grant", 2L)
        .containsEntry(VIVO + "Person", 1L);
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

  @Test
  void a_reader_beside_a_publisher_sees_whole_releases_only() throws InterruptedException {
    ReleaseContent one = many("one");
    ReleaseContent two = many("two");
    store.publish(one, A_AND_B);
    Set<Set<String>> wholes = Set.of(Samples.quads(one, A_AND_B), Samples.quads(two, A_AND_B));
    ConcurrentLinkedQueue<Set<String>> seen = new ConcurrentLinkedQueue<>();
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    Thread reader =
        new Thread(
            () -> {
              while (!done.get()) {
                seen.add(Samples.quads(graph));
                started.countDown();
              }
            });
    reader.start();
    started.await();
    for (int i = 0; i < 6; i++) {
      assertThat(store.publish(i % 2 == 0 ? two : one, A_AND_B).changed()).isTrue();
    }
    // Not by interrupting: that closes the file under a reading thread.
    done.set(true);
    reader.join();
    assertThat(seen).isNotEmpty().allMatch(wholes::contains);
  }

  private static ReleaseContent many(String word) {
    return out -> {
      for (int i = 0; i < 500; i++) {
        out.quad(
            Quad.create(
                NodeFactory.createURI(Samples.BASE + "source-" + (i % 2 == 0 ? "a" : "b")),
                NodeFactory.createURI(Samples.BASE + "thing-" + i),
                RDFS.Nodes.label,
                NodeFactory.createLiteralString(i % 5 == 0 ? "same" : word)));
      }
    };
  }
}
