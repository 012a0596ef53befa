package org.cartulary.store.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.PublishedGraph;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/**
 * Looks up what is said of things and of those around them, within a transaction of the caller's.
 * What many grants share is remembered, up to a bound.
 */
final class Surroundings {
  private static final int REMEMBERED = 20_000;

  /** How many topics stand above one; a vocabulary that goes in circles ends there too. */
  private static final int MAX_BROADER = 200;

  private final DatasetGraph dataset;
  private final Keys keys;
  private final Map<Node, Neighbour> neighbours = new Bounded<>();
  private final Map<Node, Set<String>> topics = new Bounded<>();

  private static final class Bounded<V> extends LinkedHashMap<Node, V> {
    private static final long serialVersionUID = 1L;

    Bounded() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Node, V> eldest) {
      return size() > REMEMBERED;
    }
  }

  Surroundings(DatasetGraph dataset, Keys keys) {
    this.dataset = dataset;
    this.keys = keys;
  }

  /** What is said of a thing, not without end: a funder's grants are found by the grants. */
  Said said(Node thing) {
    List<Triple> triples = new ArrayList<>();
    Iterator<Quad> found = dataset.find(Quad.unionGraph, thing, Node.ANY, Node.ANY);
    while (found.hasNext() && triples.size() < PublishedGraph.MOST_OF_ONE_THING) {
      triples.add(found.next().asTriple());
    }
    return new Said(thing, triples);
  }

  /** A thing as others see it. */
  Neighbour neighbour(Node thing) {
    Neighbour known = neighbours.get(thing);
    if (known == null) {
      known = look(said(thing));
      neighbours.put(thing, known);
    }
    return known;
  }

  private Neighbour look(Said said) {
    boolean person = said.isA(Kind.PERSON);
    return new Neighbour(
        person,
        said.isA(Kind.ORGANIZATION),
        said.names().toList(),
        person ? institutions(said) : Set.of());
  }

  /** The keys of the organisations at which a person has a position. */
  private Set<String> institutions(Said person) {
    Set<String> found = new LinkedHashSet<>();
    person
        .things(VIVO.relatedBy)
        .map(this::said)
        .filter(position -> position.isA(VIVO.Position))
        .flatMap(position -> position.things(VIVO.relates))
        .filter(other -> !other.equals(person.thing()))
        .filter(other -> neighbour(other).organization())
        .forEach(organization -> keys.key(organization).ifPresent(found::add));
    return found;
  }

  /** The keys of a topic and of all above it. */
  Set<String> withBroader(Node topic) {
    Set<String> known = topics.get(topic);
    if (known == null) {
      known = climb(topic);
      topics.put(topic, known);
    }
    return known;
  }

  private Set<String> climb(Node topic) {
    Set<Node> seen = new LinkedHashSet<>(Set.of(topic));
    Deque<Node> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty() && seen.size() < MAX_BROADER) {
      said(waiting.remove()).things(SKOS.broader).filter(seen::add).forEach(waiting::add);
    }
    Set<String> climbed = new LinkedHashSet<>();
    seen.forEach(above -> keys.key(above).ifPresent(climbed::add));
    return climbed;
  }
}
