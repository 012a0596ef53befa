package org.cartulary.serve.published;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.Parameter;
import org.cartulary.store.query.Thing;
import org.cartulary.store.search.Hit;
import org.cartulary.store.search.Kind;
import org.cartulary.store.search.Search;
import org.cartulary.store.search.SearchIndexes;

/**
 * Values with which a query of the library has an answer at this site. Where a parameter names a
 * thing, it is one around a single grant of the release, so that those of one query belong
 * together; where the site has none, and for all other parameters, it is what the query's header
 * says.
 */
public final class Examples {
  /** Among so many of the newest grants there is one of which much is known. */
  private static final int LOOKED_AT = 50;

  private final Published published;
  private final SearchIndexes search;
  private final PerRelease<Map<Thing, List<String>>> things;

  public Examples(Published published, SearchIndexes search) {
    this.published = published;
    this.search = search;
    this.things = new PerRelease<>(published, this::read);
  }

  /** The values by parameter name; none for a parameter that may be left out and has no example. */
  public Map<String, String> of(LibraryQuery query) {
    Map<String, String> values = new HashMap<>(query.example());
    Map<Thing, Integer> used = new EnumMap<>(Thing.class);
    for (Parameter parameter : query.parameters()) {
      if (parameter.thing().isPresent()) {
        Thing thing = parameter.thing().get();
        List<String> known = things.get().getOrDefault(thing, List.of());
        int next = used.merge(thing, 1, Integer::sum) - 1;
        if (next < known.size()) {
          values.put(parameter.name(), known.get(next));
        }
      }
    }
    return values;
  }

  private Map<Thing, List<String>> read() {
    Search newest =
        new Search(
            Optional.of(Kind.GRANT),
            "",
            Map.of(),
            Search.Order.NEWEST,
            0,
            LOOKED_AT,
            List.of(),
            published.info().language(),
            LocalDate.EPOCH);
    List<Hit> grants = search.read(index -> index.search(newest)).hits();
    return grants.stream()
        .map(Examples::around)
        // The first of the greatest, which is the newest.
        .reduce((one, other) -> KNOWN.compare(one, other) >= 0 ? one : other)
        .orElse(Map.of());
  }

  /** By how much is known: each sort of thing counts, and that there are two people. */
  private static final Comparator<Map<Thing, List<String>>> KNOWN =
      Comparator.comparingInt(
          things -> things.values().stream().mapToInt(names -> Math.min(names.size(), 2)).sum());

  private static Map<Thing, List<String>> around(Hit grant) {
    List<String> numbers = grant.awardNumbers();
    Map<Thing, List<String>> things = new EnumMap<>(Thing.class);
    things.put(Thing.GRANT, List.of(numbers.isEmpty() ? grant.name().text() : numbers.get(0)));
    things.put(Thing.PERSON, names(grant.people()));
    things.put(Thing.INSTITUTION, names(grant.institutions()));
    things.put(Thing.FUNDER, names(grant.funders()));
    things.put(Thing.TOPIC, names(grant.topics()));
    return things;
  }

  private static List<String> names(List<Hit.Named> named) {
    return named.stream().map(each -> each.label().text()).distinct().toList();
  }
}
