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
import org.cartulary.store.search.SearchIndex;
import org.cartulary.store.search.SearchIndexes;

/**
 * Values with which a query of the library has an answer at this site. Where its parameters name
 * things, they are those around a single grant, so that they belong together; where the site has
 * not as many, and for all other parameters, they are what the query's header says.
 */
public final class Examples {
  /** Among so many of the newest grants there is one of which much is known. */
  private static final int LOOKED_AT = 50;

  /** By how much is known: two people before all, whom some queries ask for. */
  private static final Comparator<Map<Thing, List<String>>> KNOWN =
      Comparator.<Map<Thing, List<String>>>comparingInt(things -> count(things, Thing.PERSON))
          .thenComparingInt(
              things -> things.keySet().stream().mapToInt(thing -> count(things, thing)).sum());

  private final Published published;
  private final SearchIndexes search;
  private volatile Read read = new Read(-1, Map.of());

  /** What was read of an index, which for a while after a release is the one before. */
  private record Read(int release, Map<Thing, List<String>> things) {}

  public Examples(Published published, SearchIndexes search) {
    this.published = published;
    this.search = search;
  }

  /** Other than before when the values may be. */
  public String edition() {
    return Integer.toString(search.<Integer>read(SearchIndex::release));
  }

  /** The values by parameter name; none for a parameter that may be left out and has no example. */
  public Map<String, String> of(LibraryQuery query) {
    Map<Thing, List<String>> things = things();
    Map<String, String> values = new HashMap<>(query.example());
    Map<Thing, Integer> used = new EnumMap<>(Thing.class);
    for (Parameter parameter : query.parameters()) {
      if (parameter.thing().isPresent()) {
        Thing thing = parameter.thing().get();
        List<String> known = things.getOrDefault(thing, List.of());
        int next = used.merge(thing, 1, Integer::sum) - 1;
        if (next >= known.size()) {
          // Some of the site's and some of the header's would have no answer together.
          return query.example();
        }
        values.put(parameter.name(), known.get(next));
      }
    }
    return values;
  }

  private Map<Thing, List<String>> things() {
    return search.read(
        index -> {
          Read there = read;
          if (there.release() != index.release()) {
            there = new Read(index.release(), read(index));
            read = there;
          }
          return there.things();
        });
  }

  private Map<Thing, List<String>> read(SearchIndex index) {
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
    return index.search(newest).hits().stream()
        .map(Examples::around)
        // The first of the greatest, which is the newest.
        .reduce((one, other) -> KNOWN.compare(one, other) >= 0 ? one : other)
        .orElse(Map.of());
  }

  /** More than two are of no use. */
  private static int count(Map<Thing, List<String>> things, Thing thing) {
    return Math.min(2, things.getOrDefault(thing, List.of()).size());
  }

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
