package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.PROV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {
  static final ReleaseContent TWO_SOURCES =
      Samples.trig(
          """
          :source-a { :grant-1 a vivo:Grant ; rdfs:label "One"@en ; vivo:relates :person-x .
                      :person-x a vivo:FacultyMember ; rdfs:label "X, Y" . }
          :source-b { :grant-2 a vivo:Grant ; vivo:relates :person-x .
                      :person-x a vivo:FacultyMember . }
          """);
  static final ReleaseContent ONE_LEFT =
      Samples.trig(
          """
          :source-a { :grant-1 a vivo:Grant ; rdfs:label "Uno"@es . }
          :source-b { :grant-2 a vivo:Grant ; vivo:relates :person-x .
                      :person-x a vivo:FacultyMember . }
          """);
  static final ReleaseDescription A_AND_B = Samples.description("a", "b");

  @TempDir Path var;

  private ReleaseStore open() {
    return ReleaseStore.open(var, "test", Samples.CLOCK);
  }

  @Test
  void holds_no_release_at_first() {
    try (ReleaseStore store = open()) {
      assertThat(store.graph().release()).isEmpty();
      assertThat(store.graph().releases()).isEmpty();
      assertThat(store.graph().sourceGraphs()).isEmpty();
      assertThat(Samples.quads(store.graph())).isEmpty();
    }
  }

  @Test
  void describes_a_release_as_it_was_published() {
    try (ReleaseStore store = open()) {
      PublishResult result = store.publish(TWO_SOURCES, A_AND_B);

      assertThat(result.changed()).isTrue();
      Release release = result.release();
      assertThat(release.number()).isEqualTo(1);
      assertThat(release.iri()).isEqualTo(Samples.BASE + "release-1");
      assertThat(release.issued()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
      assertThat(release.description()).isEqualTo(A_AND_B);
      assertThat(release.quads()).isEqualTo(8);
      assertThat(release.added()).isEqualTo(8);
      assertThat(release.removed()).isZero();
      assertThat(store.graph().release()).contains(release);
    }
  }

  @Test
  void a_new_licence_alone_is_a_new_release_without_changed_quads() {
    try (ReleaseStore store = open()) {
      store.publish(TWO_SOURCES, A_AND_B);
      ReleaseDescription free =
          new ReleaseDescription(
              A_AND_B.base(), A_AND_B.title(), "https://cc0/", null, A_AND_B.sources());

      Release second = store.publish(TWO_SOURCES, free).release();

      assertThat(second.number()).isEqualTo(2);
      assertThat(second.added() + second.removed()).isZero();
      assertThat(store.graph().release()).contains(second);
    }
  }

  @Test
  void makes_exactly_the_changes_and_says_which() {
    try (ReleaseStore store = open()) {
      store.publish(TWO_SOURCES, A_AND_B);

      Release second = store.publish(ONE_LEFT, A_AND_B).release();

      assertThat(second.added()).isEqualTo(1);
      assertThat(second.removed()).isEqualTo(4);
      assertThat(Samples.quads(store.graph())).isEqualTo(Samples.quads(ONE_LEFT, A_AND_B));
      assertThat(store.graph().releases()).extracting(Release::number).containsExactly(2, 1);
      assertThat(objects(store, second, CARTULARY.revised))
          .containsExactlyInAnyOrder(Samples.BASE + "grant-1", Samples.BASE + "person-x");
      assertThat(objects(store, second, PROV.generated)).isEmpty();
    }
  }

  @Test
  void says_of_the_last_release_only_what_it_changed() {
    try (ReleaseStore store = open()) {
      Release first = store.publish(ONE_LEFT, A_AND_B).release();
      Release second = store.publish(Samples.trig(""), A_AND_B).release();
      Release third = store.publish(ONE_LEFT, A_AND_B).release();

      assertThat(objects(store, first, PROV.generated)).isEmpty();
      assertThat(objects(store, second, PROV.invalidated)).isEmpty();
      assertThat(objects(store, third, PROV.generated))
          .containsExactlyInAnyOrder(
              Samples.BASE + "grant-1", Samples.BASE + "grant-2", Samples.BASE + "person-x");
    }
  }

  private static Set<String> objects(
      ReleaseStore store, Release release, org.apache.jena.graph.Node predicate) {
    Set<String> objects = new java.util.TreeSet<>();
    store
        .graph()
        .describe(release.iri())
        .ifPresent(
            said ->
                said.about().stream()
                    .filter(triple -> triple.getPredicate().equals(predicate))
                    .forEach(triple -> objects.add(triple.getObject().getURI())));
    return objects;
  }

  @Test
  void a_triple_leaves_the_union_only_with_the_last_source_that_holds_it() {
    Triple shared =
        Triple.create(
            NodeFactory.createURI(Samples.BASE + "person-x"),
            org.apache.jena.vocabulary.RDF.Nodes.type,
            NodeFactory.createURI("http://vivoweb.org/ontology/core#FacultyMember"));
    try (ReleaseStore store = open()) {
      store.publish(TWO_SOURCES, A_AND_B);
      store.publish(ONE_LEFT, A_AND_B);
      assertThat(inUnion(store, shared)).isTrue();

      store.publish(Samples.trig(""), A_AND_B);
      assertThat(inUnion(store, shared)).isFalse();
      assertThat(store.graph().exists(Samples.BASE + "person-x")).isFalse();
    }
  }

  @Test
  void tombstones_stay_over_releases_and_restarts_and_only_things_of_the_site_have_one() {
    ReleaseContent foreign =
        Samples.trig(
            """
            :source-a { :grant-1 rdfs:label "One" . :grant-2 rdfs:label "Two" .
                        <https://example.org/page#x> rdfs:label "passage" }
            """);
    try (ReleaseStore store = open()) {
      store.publish(foreign, A_AND_B);
      store.publish(Samples.trig(":source-a { :grant-1 rdfs:label \"One\" }"), A_AND_B);
      store.publish(Samples.trig(":source-a { :grant-1 rdfs:label \"Uno\" }"), A_AND_B);
    }
    try (ReleaseStore store = open()) {
      assertThat(store.graph().tombstone(Samples.BASE + "grant-2"))
          .map(Tombstone::release)
          .contains(Samples.BASE + "release-2");
      assertThat(store.graph().tombstone("https://example.org/page#x")).isEmpty();
    }
  }

  @Test
  void many_things_can_go_at_once_and_be_forgotten_again() {
    ReleaseContent many =
        out -> {
          for (int i = 0; i < 25_000; i++) {
            out.quad(
                Quad.create(
                    NodeFactory.createURI(Samples.BASE + "source-a"),
                    NodeFactory.createURI(Samples.BASE + "grant-" + i),
                    RDFS.Nodes.label,
                    NodeFactory.createLiteralString("x")));
          }
        };
    ReleaseContent one = Samples.trig(":source-a { :grant-0 rdfs:label \"x\" }");
    try (ReleaseStore store = open()) {
      store.publish(many, A_AND_B);
      store.publish(one, A_AND_B);
      assertThat(store.graph().tombstone(Samples.BASE + "grant-24999")).isPresent();
      Release third = store.publish(many, A_AND_B).release();
      assertThat(store.graph().tombstone(Samples.BASE + "grant-24999")).isEmpty();
      store.publish(ONE_LEFT, A_AND_B);
      assertThat(objects(store, third, PROV.generated)).isEmpty();
    }
  }

  private static boolean inUnion(ReleaseStore store, Triple triple) {
    return org.apache.jena.system.Txn.calculateRead(
        store.dataset(), () -> store.dataset().getUnionGraph().contains(triple));
  }

  @Test
  void a_site_that_moves_to_another_base_takes_its_releases_along() {
    String moved = "https://vivo.example.edu/individual/";
    ReleaseDescription elsewhere =
        new ReleaseDescription(moved, "Grants", null, null, A_AND_B.sources());
    ReleaseContent content =
        out ->
            out.quad(
                Quad.create(
                    NodeFactory.createURI(moved + "source-a"),
                    NodeFactory.createURI(moved + "grant-1"),
                    RDFS.Nodes.label,
                    NodeFactory.createLiteralString("One")));
    try (ReleaseStore store = open()) {
      store.publish(TWO_SOURCES, A_AND_B);
      Release second = store.publish(content, elsewhere).release();

      assertThat(second.iri()).isEqualTo(moved + "release-2");
      assertThat(store.graph().exists(Samples.BASE + "grant-1")).isFalse();
      assertThat(store.graph().releases()).extracting(Release::number).containsExactly(2, 1);
    }
  }

  @Test
  void content_that_fails_half_way_changes_nothing() {
    try (ReleaseStore store = open()) {
      Release first = store.publish(TWO_SOURCES, A_AND_B).release();
      ReleaseContent failing =
          out -> {
            ONE_LEFT.writeTo(out);
            throw new IllegalStateException("the source went away");
          };

      assertThatThrownBy(() -> store.publish(failing, A_AND_B))
          .isInstanceOf(IllegalStateException.class);

      assertThat(store.graph().release()).contains(first);
      assertThat(Samples.quads(store.graph())).isEqualTo(Samples.quads(TWO_SOURCES, A_AND_B));
      assertThat(var.resolve("tmp")).isEmptyDirectory();
    }
  }

  @Test
  void refuses_blank_nodes_unknown_graphs_and_broken_iris() {
    try (ReleaseStore store = open()) {
      for (String bad :
          new String[] {
            ":source-a { _:b rdfs:label \"x\" }",
            ":source-a { :x rdfs:seeAlso [] }",
            ":source-c { :x rdfs:label \"x\" }"
          }) {
        assertThatThrownBy(() -> store.publish(Samples.trig(bad), A_AND_B))
            .isInstanceOf(IllegalArgumentException.class);
      }
      ReleaseContent broken =
          out ->
              out.quad(
                  Quad.create(
                      NodeFactory.createURI(Samples.BASE + "source-a"),
                      NodeFactory.createURI("http://example.org/a b"),
                      RDFS.Nodes.label,
                      NodeFactory.createLiteralString("x")));
      assertThatThrownBy(() -> store.publish(broken, A_AND_B))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(store.graph().release()).isEmpty();
    }
  }

  @Test
  void equal_values_in_two_forms_are_one_quad() {
    try (ReleaseStore store = open()) {
      Release release =
          store
              .publish(
                  Samples.trig(
                      """
                      :source-a { :g vivo:totalAwardAmount "100000"^^xsd:decimal, 100000.0,
                        100000.00, 1.5, 1.50 . }
                      """),
                  A_AND_B)
              .release();
      assertThat(release.quads()).isEqualTo(2);
      assertThat(Samples.quads(store.graph()))
          .hasSize(2)
          .anyMatch(line -> line.contains("\"1.5\"^^"))
          .anyMatch(line -> line.contains("\"100000.0\"^^"));
    }
  }
}
