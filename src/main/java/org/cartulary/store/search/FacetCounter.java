package org.cartulary.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.cartulary.store.search.Found.Count;

/** Counts the values of facets among the things found. */
final class FacetCounter {
  /** How many values of a facet are told; years are never more. */
  private static final int MOST = 100;

  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState state;
  private final NameLookup names;
  private final Search search;
  private final FacetQueries queries;

  FacetCounter(
      IndexSearcher searcher,
      SortedSetDocValuesReaderState state,
      NameLookup names,
      Search search,
      FacetQueries queries) {
    this.searcher = searcher;
    this.state = state;
    this.names = names;
    this.search = search;
    this.queries = queries;
  }

  /**
   * The values of all facets that the search asks for.
   *
   * @param found all that the search finds, counted
   */
  Map<Facet, List<Count>> count(Facets found) throws IOException {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : search.counted()) {
      counts.put(facet, List.copyOf(count(facet, found)));
    }
    return counts;
  }

  /**
   * The values of a facet, those of most things first, those chosen in any case.
   *
   * @param found all that the search finds, counted; used where nothing is chosen of the facet
   */
  private List<Count> count(Facet facet, Facets found) throws IOException {
    boolean counted = facet == Facet.STATUS || isOfPeople(facet);
    List<Count> counts = counted ? eachByQuery(facet) : byValues(facet, found);
    counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return counts;
  }

  /** Whether it depends on the people chosen, so that a grant's values do not tell. */
  private boolean isOfPeople(Facet facet) {
    return facet == Facet.ROLE && !search.chosen(Facet.PERSON).isEmpty();
  }

  private List<Count> eachByQuery(Facet facet) throws IOException {
    Collection<String> values =
        facet == Facet.STATUS
            ? Stream.of(Status.values()).map(Status::code).toList()
            : RoleCodes.KNOWN;
    List<Count> counts = new ArrayList<>();
    for (String value : values) {
      int count =
          searcher.count(
              new BooleanQuery.Builder()
                  .add(queries.without(facet), Occur.FILTER)
                  .add(queries.value(facet, value), Occur.FILTER)
                  .build());
      if (count > 0 || search.chosen(facet).contains(value)) {
        counts.add(new Count(value, Optional.empty(), count));
      }
    }
    return counts;
  }

  private List<Count> byValues(Facet facet, Facets found) throws IOException {
    Facets facets =
        search.chosen(facet).isEmpty()
            ? found
            : counts(
                state,
                FacetsCollectorManager.search(
                        searcher, queries.without(facet), 1, new FacetsCollectorManager())
                    .facetsCollector());
    List<Count> counts = new ArrayList<>();
    if (state.getOrdRange(facet.code()) == null) {
      return counts;
    }
    FacetResult top = facets.getTopChildren(MOST, facet.code());
    if (top != null) {
      for (LabelAndValue value : top.labelValues) {
        counts.add(count(facet, value.label, value.value.longValue()));
      }
    }
    for (String value : search.chosen(facet)) {
      if (counts.stream().noneMatch(count -> count.value().equals(value))) {
        long count = facets.getSpecificValue(facet.code(), value).longValue();
        counts.add(count(facet, value, Math.max(0, count)));
      }
    }
    return counts;
  }

  private Count count(Facet facet, String value, long count) throws IOException {
    boolean named = facet == Facet.FUNDER || facet == Facet.INSTITUTION || facet == Facet.TOPIC;
    return new Count(
        value, named ? names.label(value, search.language()) : Optional.empty(), count);
  }

  static Facets counts(SortedSetDocValuesReaderState state, FacetsCollector collected)
      throws IOException {
    return new SortedSetDocValuesFacetCounts(state, collected);
  }
}
