package org.cartulary.store.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartulary.store.search.Found.Count;

/**
 * What was counted of an index, so that whoever pages or sorts does not have it counted again. An
 * index does not change; only lists without words are remembered, the last few of them.
 */
final class KnownCounts {
  private static final int REMEMBERED = 64;

  private final Map<Key, Counted> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(
      Optional<Kind> kind,
      Map<Facet, Set<String>> chosen,
      List<Facet> counted,
      String language,
      LocalDate today) {
    static Key of(Search search) {
      return new Key(
          search.kind(), search.chosen(), search.counted(), search.language(), search.today());
    }
  }

  /** How many things a search finds, and the values of its facets. */
  record Counted(long total, Map<Facet, List<Count>> facets) {}

  synchronized Optional<Counted> get(Search search) {
    return search.words().isBlank()
        ? Optional.ofNullable(known.get(Key.of(search)))
        : Optional.empty();
  }

  synchronized void put(Search search, Counted counted) {
    if (search.words().isBlank()) {
      known.put(Key.of(search), counted);
    }
  }
}
