package org.cartulary.serve.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cartulary.vocab.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadGraphTest {
  private static final Node KNOWS = node("knows");
  private static final Node LIKES = node("likes");
  private static final Node PERSON = node("Person");

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  /** Counts what it is asked. */
  private static final class Asked extends GraphBase {
    private final Graph graph;
    private final List<Triple> patterns = new ArrayList<>();

    Asked(Graph graph) {
      this.graph = graph;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      patterns.add(pattern);
      return graph.find(pattern);
    }
  }

  private static Graph graph(Random random, int subjects, int triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    List<Node> properties = List.of(KNOWS, LIKES, RDF.type);
    for (int i = 0; i < triples; i++) {
      // The squares make some subjects large and most small.
      int subject = (int) (subjects * Math.pow(random.nextDouble(), 4));
      graph.add(
          node("s" + subject),
          properties.get(random.nextInt(3)),
          random.nextInt(4) == 0
              ? NodeFactory.createLiteralString("text " + random.nextInt(50))
              : node("s" + random.nextInt(subjects)));
    }
    return graph;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_is_asked_it_says_what_the_graph_says(long seed) {
    Random random = new Random(seed);
    Graph graph = graph(random, 200, 4_000);
    // Too little for all of it: what was read must be forgotten and read again.
    SubjectCache cache = new SubjectCache(60_000);
    for (int i = 0; i < 2_000; i++) {
      Triple some = graph.find().toList().get(random.nextInt(graph.size()));
      Triple pattern =
          Triple.createMatch(
              random.nextInt(5) == 0 ? null : some.getSubject(),
              random.nextInt(3) == 0 ? null : some.getPredicate(),
              random.nextInt(3) == 0 ? null : some.getObject());
      ReadGraph read = cache.over(graph);
      assertThat(read.find(pattern).toList())
          .containsExactlyInAnyOrderElementsOf(graph.find(pattern).toList());
      assertThat(read.contains(pattern)).isTrue();
    }
  }

  @Test
  void a_small_thing_is_read_once_for_all_who_ask() {
    Asked asked = new Asked(graph(new Random(5), 2, 30));
    SubjectCache cache = new SubjectCache(1 << 20);
    Node thing = node("s0");
    for (int i = 0; i < 3; i++) {
      ReadGraph read = cache.over(asked);
      read.find(thing, KNOWS, Node.ANY).toList();
      read.find(thing, LIKES, Node.ANY).toList();
      read.contains(thing, RDF.type, PERSON);
    }
    assertThat(asked.patterns).containsExactly(Triple.createMatch(thing, null, null));
  }

  @Test
  void of_a_large_thing_what_is_small_is_read_once() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node funder = node("funder");
    for (int i = 0; i < 1_000; i++) {
      graph.add(funder, KNOWS, node("grant" + i));
    }
    graph.add(funder, LIKES, node("label"));
    Asked asked = new Asked(graph);
    SubjectCache cache = new SubjectCache(1 << 20);
    for (int i = 0; i < 3; i++) {
      assertThat(cache.over(asked).find(funder, LIKES, Node.ANY).toList()).hasSize(1);
      assertThat(cache.over(asked).find(funder, KNOWS, Node.ANY).toList()).hasSize(1_000);
    }
    assertThat(asked.patterns)
        .filteredOn(pattern -> LIKES.equals(pattern.getPredicate()))
        .hasSize(1);
  }

  @Test
  void neighbours_of_a_class_are_found_among_many_others_once() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node thing = node("thing");
    for (int i = 0; i < 500; i++) {
      graph.add(thing, KNOWS, node("n" + i));
      graph.add(node("n" + i), RDF.type, i % 100 == 7 ? PERSON : node("Role"));
    }
    Asked asked = new Asked(graph);
    SubjectCache cache = new SubjectCache(1 << 20);
    Neighbours all = cache.over(asked).neighbours(thing, KNOWS, PERSON, 10);
    assertThat(Set.copyOf(all.nodes()))
        .containsExactlyInAnyOrder(
            node("n7"), node("n107"), node("n207"), node("n307"), node("n407"));
    assertThat(all.more()).isFalse();
    int questions = asked.patterns.size();
    assertThat(cache.over(asked).neighbours(thing, KNOWS, PERSON, 10)).isEqualTo(all);
    assertThat(asked.patterns).hasSize(questions);

    Neighbours two = cache.over(asked).neighbours(thing, KNOWS, PERSON, 2);
    assertThat(two.nodes()).hasSize(2).isSubsetOf(all.nodes());
    assertThat(two.more()).isTrue();
  }

  @Test
  void of_things_that_are_not_there_nothing_is_kept() {
    Asked asked = new Asked(GraphFactory.createDefaultGraph());
    SubjectCache cache = new SubjectCache(1 << 20);
    for (int i = 0; i < 2; i++) {
      assertThat(cache.over(asked).contains(node("nobody"), Node.ANY, Node.ANY)).isFalse();
    }
    assertThat(asked.patterns).hasSize(2);
  }
}
