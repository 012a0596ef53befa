package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** What holds of every way to read a published graph. */
public abstract class PublishedGraphContract extends PublishedQueryContract {
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
          for (int i = 0; i <= PublishedGraph.MOST_OF_ONE_THING; i++) {
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

    assertThat(said.pointing()).hasSize(PublishedGraph.MOST_OF_ONE_THING);
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
  void streams_triples_by_subject_and_property() {
    store.publish(
        out -> {
          for (int i = 0; i < 60; i++) {
            out.quad(
                Quad.create(
                    NodeFactory.createURI(Samples.BASE + "source-" + (i % 2 == 0 ? "a" : "b")),
                    NodeFactory.createURI(Samples.BASE + "thing-" + i % 3),
                    NodeFactory.createURI(VIVO + "property-" + i % 5),
                    i % 4 == 0
                        ? NodeFactory.createLiteralString("text " + i)
                        : NodeFactory.createURI(Samples.BASE + "thing-" + i)));
          }
        },
        A_AND_B);
    assertThat(groups(graph::streamTriples)).hasSize(3 * 5).doesNotHaveDuplicates();
    assertThat(groups(out -> graph.streamGraph(Samples.BASE + "source-b", out)))
        .hasSize(3 * 5)
        .doesNotHaveDuplicates();
  }

  /** Subject and property of each run of triples that have them in common. */
  private static List<String> groups(Consumer<StreamRDF> content) {
    List<String> groups = new ArrayList<>();
    content.accept(
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            String group = triple.getSubject() + " " + triple.getPredicate();
            if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(group)) {
              groups.add(group);
            }
          }
        });
    return groups;
  }

  @Test
  void knows_the_releases_as_they_were_published() {
    Release first = graph.release().orElseThrow();
    assertThat(first.description()).isEqualTo(A_AND_B);
    assertThat(first.quads()).isEqualTo(10);

    Release second = store.publish(many("one"), A_AND_B).release();

    assertThat(graph.release()).contains(second);
    assertThat(graph.releases()).isEqualTo(store.graph().releases()).hasSize(2);
  }

  @Test
  void what_is_gone_leaves_a_tombstone_until_it_comes_back() {
    ReleaseContent both =
        Samples.trig(":source-a { :grant-1 rdfs:label \"One\" . :grant-2 rdfs:label \"Two\" }");
    ReleaseContent one = Samples.trig(":source-a { :grant-1 rdfs:label \"One\" }");
    String gone = Samples.BASE + "grant-2";
    store.publish(both, A_AND_B);
    assertThat(graph.tombstone(gone)).isEmpty();

    Release without = store.publish(one, A_AND_B).release();
    Tombstone stone = new Tombstone(gone, without.iri(), without.issued());
    assertThat(graph.tombstone(gone)).contains(stone);
    assertThat(graph.tombstone(Samples.BASE + "grant-1")).isEmpty();
    assertThat(graph.tombstone(Samples.BASE + "grant-none")).isEmpty();
    assertThat(graph.exists(gone)).isFalse();

    store.publish(Samples.trig(":source-b { :grant-1 rdfs:label \"One\" }"), A_AND_B);
    assertThat(graph.tombstone(gone)).contains(stone);
    assertThat(graph.tombstone(Samples.BASE + "grant-1")).isEmpty();

    store.publish(both, A_AND_B);
    assertThat(graph.tombstone(gone)).isEmpty();
  }

  @Test
  void tombstones_are_no_part_of_what_the_sources_say() {
    store.publish(Samples.trig(":source-a { :grant-1 rdfs:label \"One\" }"), A_AND_B);
    List<Triple> triples = new ArrayList<>();
    graph.streamTriples(
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            triples.add(triple);
          }
        });
    assertThat(triples).hasSize(1);
    assertThat(Samples.quads(graph)).hasSize(1);
    assertThat(graph.tombstone(Samples.BASE + "person-x")).isPresent();
    assertThat(graph.sourceGraphs()).noneMatch(name -> name.endsWith("tombstones"));
  }

  @Test
  void an_iri_that_would_end_the_query_is_of_nothing() {
    for (String iri :
        new String[] {"http://example.org/> ?p ?o } #", "http://example.org/a b", "a:\uD800"}) {
      assertThat(graph.exists(iri)).isFalse();
      assertThat(graph.describe(iri)).isEmpty();
    }
  }

  @Test
  void an_unknown_graph_is_empty() {
    List<Triple> triples = new ArrayList<>();
    graph.streamGraph(
        Samples.BASE + "source-z",
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            triples.add(triple);
          }
        });
    assertThat(triples).isEmpty();
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

  @Test
  void a_reader_beside_a_publisher_sees_whole_releases_only() throws InterruptedException {
    ReleaseContent one = many("one");
    ReleaseContent two = many("two");
    store.publish(one, A_AND_B);
    Set<Set<String>> wholes = Set.of(Samples.quads(one, A_AND_B), Samples.quads(two, A_AND_B));
    ConcurrentLinkedQueue<Set<String>> seen = new ConcurrentLinkedQueue<>();
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              started.countDown();
              do {
                seen.add(Samples.quads(graph));
              } while (!done.get());
            });
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

  @Test
  void hands_over_each_thing_of_a_class_once() {
    List<String> grants = new ArrayList<>();
    graph.streamInstances(VIVO + "Grant", grants::add);
    assertThat(grants)
        .containsExactlyInAnyOrder(Samples.BASE + "grant-1", Samples.BASE + "grant-2");
    List<String> people = new ArrayList<>();
    graph.streamInstances(VIVO + "Person", people::add);
    assertThat(people).containsExactly(Samples.BASE + "person-x");
    graph.streamInstances(VIVO + "Nothing", nothing -> fail(nothing));
  }
}
