package org.cartulary.store.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/**
 * What records say of others: how these are called and identified. The same few organisations and
 * people are named again and again, so what was read is kept, up to a number of things, for as long
 * as one release is read.
 */
final class Names {
  private static final int KEPT = 20_000;

  /** What leads from a thing, or from a part of it, to one that it names. */
  private static final Set<Node> LINKS =
      Set.of(
          VIVO.relates,
          VIVO.assignedBy,
          VIVO.hasSubjectArea,
          VIVO.supportedInformationResource,
          VIVO.informationResourceSupportedBy,
          VIVO.hasPublicationVenue,
          OBO.BFO_0000050,
          OBO.RO_0000052,
          SKOS.broader);

  private final RecordGraphs.TriplesByThing called;
  private final RecordGraphs.TriplesByThing positions;
  private final Cache<String, List<Triple>> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  /**
   * @param called what things are called
   * @param positions where people work
   */
  Names(RecordGraphs.TriplesByThing called, RecordGraphs.TriplesByThing positions) {
    this.called = called;
    this.positions = positions;
  }

  /**
   * Adds to what is said of some things what those are called that are named there, and where the
   * people among them work.
   *
   * @param people whether the things are people, whose positions are their own
   */
  void addTo(Map<String, List<Triple>> things, boolean people) {
    Map<String, Set<String>> named = new LinkedHashMap<>();
    things.forEach((iri, about) -> named.put(iri, named(about)));
    if (people) {
      named.forEach((iri, others) -> others.add(iri));
    }
    Map<String, List<Triple>> names = read(named.values());
    Map<String, Set<String>> employers = new LinkedHashMap<>();
    names.forEach((iri, said) -> employers.put(iri, named(said)));
    names.putAll(read(employers.values()));
    things.forEach(
        (iri, about) -> {
          for (String other : named.getOrDefault(iri, Set.of())) {
            about.addAll(names.getOrDefault(other, List.of()));
            employers
                .getOrDefault(other, Set.of())
                .forEach(place -> about.addAll(identity(names.getOrDefault(place, List.of()))));
          }
        });
  }

  /** Of an employer's employees' names nothing more: a position relates the person, too. */
  private static List<Triple> identity(List<Triple> said) {
    return said.stream().filter(t -> !t.predicateMatches(VIVO.relates)).toList();
  }

  private static Set<String> named(List<Triple> about) {
    Set<String> named = new LinkedHashSet<>();
    for (Triple triple : about) {
      if (LINKS.contains(triple.getPredicate()) && triple.getObject().isURI()) {
        named.add(triple.getObject().getURI());
      }
    }
    return named;
  }

  private Map<String, List<Triple>> read(Collection<Set<String>> wanted) {
    Map<String, List<Triple>> found = new LinkedHashMap<>();
    Set<String> missing = new LinkedHashSet<>();
    for (Set<String> iris : wanted) {
      for (String iri : iris) {
        List<Triple> known = kept.getIfPresent(iri);
        if (known == null) {
          missing.add(iri);
        } else {
          found.put(iri, known);
        }
      }
    }
    Map<String, List<Triple>> read = called.of(missing);
    List<String> people =
        read.entrySet().stream()
            .filter(said -> isPerson(said.getKey(), said.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    positions
        .of(people)
        .forEach((iri, said) -> read.computeIfPresent(iri, (i, known) -> joined(known, said)));
    for (String iri : missing) {
      List<Triple> said = read.getOrDefault(iri, new ArrayList<>());
      kept.put(iri, said);
      found.put(iri, said);
    }
    return found;
  }

  private static List<Triple> joined(List<Triple> known, List<Triple> more) {
    known.addAll(more);
    return known;
  }

  private static boolean isPerson(String iri, List<Triple> said) {
    return said.stream()
        .anyMatch(
            triple ->
                triple.getSubject().hasURI(iri)
                    && triple.getPredicate().equals(RDF.type)
                    && triple.getObject().equals(FOAF.Person));
  }
}
