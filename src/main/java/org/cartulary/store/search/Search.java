package org.cartulary.store.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param kind things of one kind, or of all
 * @param words what they are to be found by, as somebody typed it; blank for all
 * @param chosen per facet the values of which a thing must have one
 * @param order how they are sorted
 * @param offset how many to pass over
 * @param size how many to return
 * @param counted the facets of which values are counted
 * @param language of the reader, in which names are chosen
 * @param today the day on which grants are ongoing or not
 */
public record Search(
    Optional<Kind> kind,
    String words,
    Map<Facet, Set<String>> chosen,
    Order order,
    int offset,
    int size,
    List<Facet> counted,
    String language,
    LocalDate today) {

  /** How deep one can page; deeper costs more than anybody reads, and dumps have it all. */
  public static final int MAX_DEPTH = 2_000;

  public Search {
    if (offset < 0 || size < 1 || offset + size > MAX_DEPTH) {
      throw new IllegalArgumentException("out of bounds: " + offset + " + " + size);
    }
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
    copy.values().removeIf(Set::isEmpty);
    chosen = copy;
    counted = List.copyOf(counted);
  }

  /** How results are sorted; ties are broken in an order that lasts as long as the release. */
  public enum Order {
    RELEVANCE,
    /** By the latest start. */
    NEWEST,
    NAME,
    /** By the most grants. */
    GRANTS
  }

  /** The values chosen of a facet. */
  public Set<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  /** The same without what is chosen of one facet. */
  Map<Facet, Set<String>> without(Facet facet) {
    Map<Facet, Set<String>> others = new LinkedHashMap<>(chosen);
    others.remove(facet);
    return others;
  }
}
