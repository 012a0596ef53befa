package org.cartulary.store.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.store.PublishedGraph;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VIVO;

/**
 * Reads the graphs of records out of one release of the published graph, many at once. One is for
 * one release and one thread: it keeps in mind what things are called.
 */
public final class RecordGraphs {
  /** Finds what is said of things, by their IRIs. */
  @FunctionalInterface
  interface TriplesByThing {
    Map<String, List<Triple>> of(Collection<String> iris);
  }

  private static final String SOURCE = "source-";

  private final PublishedGraph graph;
  private final Map<RecordKind, RecordQuery> records = new EnumMap<>(RecordKind.class);
  private final Names names = new Names(this::called, this::positions);
  private final RecordQuery sources = RecordQuery.named("sources", "thing");
  private final RecordQuery called = RecordQuery.named("names", "thing");
  private final RecordQuery positions = RecordQuery.named("positions", "thing");
  private final RecordQuery wholes = RecordQuery.named("wholes", "part");
  private final RecordQuery naming = RecordQuery.named("naming", "named");

  /** Those of a graph. */
  public RecordGraphs(PublishedGraph graph) {
    this.graph = graph;
    for (RecordKind kind : RecordKind.values()) {
      records.put(kind, RecordQuery.named(kind.id(), "thing"));
    }
  }

  /**
   * The graphs of some things, whatever kinds they are of; what is not there, or of no kind that
   * has records, is left out.
   *
   * @param base what the names of the sources' graphs start with
   */
  public Map<String, RecordGraph> read(Collection<String> iris, String base) {
    Map<String, RecordGraph> found = new LinkedHashMap<>();
    Set<String> rest = new TreeSet<>(iris);
    for (RecordKind kind : RecordKind.values()) {
      found.putAll(read(kind, rest, base));
      rest.removeAll(found.keySet());
    }
    return found;
  }

  /** The graphs of some things as far as they are of a kind. */
  public Map<String, RecordGraph> read(RecordKind kind, Collection<String> iris, String base) {
    Map<String, List<Triple>> own = triples(query(kind), iris);
    own.entrySet().removeIf(said -> !isA(kind, said.getKey(), said.getValue()));
    names.addTo(own, kind == RecordKind.PERSON);
    Map<String, Set<String>> speakers = speakers(own.keySet(), base);
    Map<String, RecordGraph> found = new LinkedHashMap<>();
    own.forEach(
        (iri, about) ->
            found.put(
                iri,
                RecordGraph.of(
                    iri, kind, about, List.copyOf(speakers.getOrDefault(iri, Set.of())))));
    return found;
  }

  private RecordQuery query(RecordKind kind) {
    return Objects.requireNonNull(records.get(kind));
  }

  private Map<String, List<Triple>> called(Collection<String> iris) {
    return triples(called, iris);
  }

  private Map<String, List<Triple>> positions(Collection<String> people) {
    Map<String, List<Triple>> triples = new TreeMap<>();
    for (RecordQuery.Row row : positions.ask(graph, people)) {
      Node position = row.get("position");
      List<Triple> said =
          triples.computeIfAbsent(row.get("thing").getURI(), thing -> new ArrayList<>());
      said.add(Triple.create(position, RDF.type, VIVO.Position));
      said.add(Triple.create(position, VIVO.relates, row.get("place")));
    }
    return triples;
  }

  private Map<String, List<Triple>> triples(RecordQuery query, Collection<String> iris) {
    Map<String, List<Triple>> triples = new TreeMap<>();
    for (RecordQuery.Row row : query.ask(graph, iris)) {
      triples
          .computeIfAbsent(row.get("thing").getURI(), thing -> new ArrayList<>())
          .add(Triple.create(row.get("s", "thing"), row.get("p"), row.get("o")));
    }
    return triples;
  }

  /** A query finds the parts of things of other kinds too. */
  private static boolean isA(RecordKind kind, String iri, List<Triple> about) {
    return about.stream()
        .anyMatch(
            triple ->
                triple.getPredicate().equals(RDF.type)
                    && triple.getSubject().hasURI(iri)
                    && kind.classes().contains(triple.getObject()));
  }

  private Map<String, Set<String>> speakers(Set<String> iris, String base) {
    Map<String, Set<String>> speakers = new TreeMap<>();
    for (RecordQuery.Row row : sources.ask(graph, iris)) {
      String source = row.get("source").getURI();
      if (source.startsWith(base + SOURCE)) {
        speakers
            .computeIfAbsent(row.get("thing").getURI(), thing -> new TreeSet<>())
            .add(source.substring((base + SOURCE).length()));
      }
    }
    return speakers;
  }

  /** Of which things some nodes are parts: their dates, roles, names, positions. */
  public Set<String> wholes(Collection<String> parts) {
    return things(wholes, parts);
  }

  /**
   * The things whose graphs tell what some things are called, and what else is said of them there.
   */
  public Set<String> naming(Collection<String> named) {
    return things(naming, named);
  }

  private Set<String> things(RecordQuery query, Collection<String> asked) {
    Set<String> things = new TreeSet<>();
    query.ask(graph, asked).stream()
        .map(row -> row.get("thing"))
        .filter(Node::isURI)
        .forEach(thing -> things.add(thing.getURI()));
    return things;
  }
}
