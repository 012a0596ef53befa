package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.cartulary.bench.GrantQuads;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoidGraphTest {
  private static final VoidNames NAMES = new VoidNames(Samples.BASE);
  private static final ReleaseContent CONTENT =
      Samples.trig(
          """
          :source-a { :grant-1 a vivo:Grant ; rdfs:label "One"@en ; vivo:relates :person-x .
                      <http://example.org/page#char=1,2> rdfs:label "One" . }
          :source-b { :grant-1 a vivo:Grant ; vivo:relates :person-x , :person-y ; rdfs:label "1" .
                      :person-x a vivo:FacultyMember ; <urn:odd:property> 1 . }
          """);

  @TempDir Path var;

  private ReleaseStore open() {
    return ReleaseStore.open(var, "test", Samples.CLOCK);
  }

  private static Graph description(ReleaseStore store, VoidNames names) {
    Graph graph = GraphFactory.createDefaultGraph();
    store
        .graph()
        .streamGraph(
            names.graph().getURI(),
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                graph.add(triple);
              }
            });
    return graph;
  }

  private static List<String> values(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(
            t ->
                t.getObject().isURI()
                    ? t.getObject().getURI()
                    : t.getObject().getLiteralLexicalForm())
        .toList();
  }

  @Test
  void counts_a_triple_that_two_sources_state_once_in_the_whole_and_once_in_each() {
    try (ReleaseStore store = open()) {
      store.publish(CONTENT, Samples.description("a", "b"));
      Graph said = description(store, NAMES);
      assertThat(values(said, NAMES.dataset(), VOID.triples)).containsExactly("8");
      assertThat(values(said, NAMES.dataset(), VOID.entities)).containsExactly("2");
      assertThat(values(said, NAMES.dataset(), VOID.distinctSubjects)).containsExactly("3");
      Node a = NodeFactory.createURI(Samples.BASE + "source-a");
      assertThat(values(said, a, VOID.triples)).containsExactly("4");
      assertThat(values(said, NAMES.dataset(), VOID.subset))
          .containsExactlyInAnyOrder(Samples.BASE + "source-a", Samples.BASE + "source-b");
      VoidCounts.check(store, Samples.BASE, "sample");
    }
  }

  @Test
  void counts_what_sparql_counts_in_generated_grants() {
    long seed = System.nanoTime();
    GrantQuads grants = new GrantQuads(200, seed);
    ReleaseDescription description =
        new ReleaseDescription(
            GrantQuads.BASE,
            "Invented",
            null,
            null,
            IntStream.range(0, GrantQuads.SOURCES)
                .mapToObj(i -> new ReleaseSource("s" + i, null, null))
                .toList());
    try (ReleaseStore store = open()) {
      store.publish(grants::writeTo, description);
      VoidCounts.check(store, GrantQuads.BASE, "seed " + seed);
    }
  }

  @Test
  void counts_what_sparql_counts_in_any_quads_release_after_release() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (ReleaseStore store = open()) {
      for (int release = 0; release < 4; release++) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
          quads.add(quad(random));
        }
        store.publish(out -> quads.forEach(out::quad), Samples.description("a", "b", "c"));
        VoidCounts.check(store, Samples.BASE, "seed " + seed + ", release " + release);
      }
    }
  }

  private static Quad quad(Random random) {
    Node subject =
        NodeFactory.createURI(
            (random.nextInt(4) == 0 ? "urn:x:" : Samples.BASE + "thing-") + random.nextInt(12));
    Node graph = NodeFactory.createURI(Samples.BASE + "source-" + "ab".charAt(random.nextInt(2)));
    if (random.nextInt(3) == 0) {
      Node type = NodeFactory.createURI("urn:class:" + random.nextInt(4));
      return Quad.create(graph, subject, RDF.type, type);
    }
    Node property = NodeFactory.createURI("http://example.org/p#" + random.nextInt(5));
    Node object =
        switch (random.nextInt(3)) {
          case 0 -> subject;
          case 1 ->
              NodeFactory.createLiteralLang(
                  "v" + random.nextInt(9), random.nextBoolean() ? "en" : "zh");
          default -> NodeFactory.createLiteralByValue(random.nextInt(9));
        };
    return Quad.create(graph, subject, property, object);
  }

  @Test
  void says_what_a_client_needs_to_find_the_data() {
    try (ReleaseStore store = open()) {
      Release release = store.publish(CONTENT, Samples.description("a", "b")).release();
      Graph said = description(store, NAMES);
      Node dataset = NAMES.dataset();
      assertThat(values(said, dataset, VOID.sparqlEndpoint))
          .containsExactly("http://example.org/sparql");
      assertThat(values(said, dataset, VOID.uriSpace)).containsExactly(Samples.BASE);
      assertThat(values(said, dataset, VOID.dataDump))
          .hasSize(5)
          .contains("http://example.org/dumps/dataset.nq.gz");
      assertThat(values(said, dataset, VOID.exampleResource))
          .containsExactly(Samples.BASE + "grant-1");
      assertThat(values(said, dataset, VOID.vocabulary))
          .contains("http://vivoweb.org/ontology/core#")
          .doesNotContain("");
      assertThat(values(said, dataset, DCTERMS.license)).hasSize(1);
      assertThat(values(said, dataset, DCTERMS.publisher))
          .containsExactly(Samples.BASE + "organization-hust");
      assertThat(values(said, dataset, PROV.wasGeneratedBy)).containsExactly(release.iri());
      assertThat(values(said, NAMES.document(), RDF.type))
          .containsExactly(VOID.DatasetDescription.getURI());
    }
  }

  @Test
  void partitions_of_terms_with_and_without_a_prefix_have_names_of_their_own() {
    try (ReleaseStore store = open()) {
      store.publish(CONTENT, Samples.description("a", "b"));
      Graph said = description(store, NAMES);
      List<String> parts = new ArrayList<>(values(said, NAMES.dataset(), VOID.classPartition));
      parts.addAll(values(said, NAMES.dataset(), VOID.propertyPartition));
      assertThat(parts).contains(Samples.BASE + "dataset-vivo-Grant").doesNotHaveDuplicates();
      assertThat(parts).hasSize(2 + 4);
      assertThat(values(said, NAMES.partition("urn:odd:property"), VOID.property))
          .containsExactly("urn:odd:property");
    }
  }

  @Test
  void each_release_replaces_the_description_and_so_does_another_base() {
    try (ReleaseStore store = open()) {
      store.publish(CONTENT, Samples.description("a", "b"));
      Release second = store.publish(Samples.trig(""), Samples.description("a", "b")).release();
      Graph said = description(store, NAMES);
      assertThat(values(said, NAMES.dataset(), VOID.triples)).containsExactly("0");
      assertThat(values(said, NAMES.dataset(), VOID.classPartition)).isEmpty();
      assertThat(values(said, NAMES.dataset(), PROV.wasGeneratedBy)).containsExactly(second.iri());

      String moved = "https://vivo.example.edu/individual/";
      store.publish(out -> {}, new ReleaseDescription(moved, "Grants", null, null, List.of()));
      assertThat(description(store, NAMES).isEmpty()).isTrue();
      assertThat(description(store, new VoidNames(moved)).isEmpty()).isFalse();
    }
  }

  @Test
  void a_reader_never_sees_a_release_with_the_description_of_another() throws Exception {
    try (ReleaseStore store = open()) {
      store.publish(CONTENT, Samples.description("a", "b"));
      Set<String> broken = new HashSet<>();
      Thread reader =
          new Thread(
              () -> {
                while (!Thread.currentThread().isInterrupted()) {
                  Txn.executeRead(store.dataset(), () -> compare(store, broken));
                }
              });
      reader.start();
      for (int i = 0; i < 20; i++) {
        store.publish(i % 2 == 0 ? Samples.trig("") : CONTENT, Samples.description("a", "b"));
      }
      reader.interrupt();
      reader.join();
      assertThat(broken).isEmpty();
    }
  }

  private static void compare(ReleaseStore store, Set<String> broken) {
    List<Quad> numbered = new ArrayList<>();
    store
        .dataset()
        .findNG(Node.ANY, NAMES.dataset(), PROV.wasGeneratedBy, Node.ANY)
        .forEachRemaining(numbered::add);
    Release last = new ReleaseLog(store.dataset()).current().orElseThrow();
    if (numbered.size() != 1 || !numbered.get(0).getObject().getURI().equals(last.iri())) {
      broken.add(last.iri() + " " + numbered);
    }
  }

  @Test
  void dumps_hold_nothing_of_the_description() {
    try (ReleaseStore store = open()) {
      store.publish(CONTENT, Samples.description("a", "b"));
      List<Triple> triples = new ArrayList<>();
      store
          .graph()
          .streamTriples(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.add(triple);
                }
              });
      assertThat(triples).hasSize(8);
    }
  }
}
