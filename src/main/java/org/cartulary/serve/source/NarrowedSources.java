package org.cartulary.serve.source;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cartulary.serve.list.FacetChoice;
import org.cartulary.serve.published.SourceDocuments.Source;
import org.cartulary.store.search.Found.Count;

/**
 * The sources that fit what is chosen, and how many would with another value. A site has few of
 * them, and what became of them is no part of a release, so they stand in no index.
 *
 * @param all in the order of the configuration
 */
record NarrowedSources(List<Described> all, FacetChoice<SourceFacet> choice) {

  /** A source with its values per facet. */
  record Described(Source source, Map<SourceFacet, Set<String>> values) {
    private boolean hasAny(SourceFacet facet, List<String> wanted) {
      return wanted.stream().anyMatch(values.getOrDefault(facet, Set.of())::contains);
    }
  }

  /** The sources that fit. */
  List<Source> sources() {
    return all.stream().filter(each -> fits(each, any -> true)).map(Described::source).toList();
  }

  private boolean fits(Described each, Predicate<SourceFacet> regarded) {
    return choice.values().entrySet().stream()
        .filter(chosen -> regarded.test(chosen.getKey()))
        .allMatch(chosen -> each.hasAny(chosen.getKey(), chosen.getValue()));
  }

  /** Per facet its values, those of most sources first; none where no source has any. */
  Map<SourceFacet, List<Count>> counts() {
    Map<SourceFacet, List<Count>> counts = new EnumMap<>(SourceFacet.class);
    for (SourceFacet facet : SourceFacet.values()) {
      List<Count> found = counts(facet);
      if (!found.isEmpty()) {
        counts.put(facet, found);
      }
    }
    return counts;
  }

  /** What is chosen of a facet takes nothing from the counts of its other values. */
  private List<Count> counts(SourceFacet facet) {
    Map<String, Long> counts = new HashMap<>();
    all.stream()
        .filter(each -> fits(each, other -> other != facet))
        .flatMap(each -> each.values().getOrDefault(facet, Set.of()).stream())
        .forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts.entrySet().stream()
        .map(count -> new Count(count.getKey(), Optional.empty(), count.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .toList();
  }
}
