package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.cartulary.bench.GenerateSite;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.search.Facet;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.Kind;
import org.cartulary.store.search.Search;
import org.cartulary.store.search.Search.Order;
import org.cartulary.store.search.SearchIndexes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a site of invented grants, what a list counts is what SPARQL counts of the same release. */
class FacetCountsIT {
  private static final int GRANTS = 200;
  private static final int CHOICES = 8;
  private static final String BASE = "http://localhost:3030/id/";
  private static final List<Facet> FACETS =
      List.of(Facet.FUNDER, Facet.YEAR, Facet.INSTITUTION, Facet.TOPIC, Facet.ROLE, Facet.STATUS);

  @TempDir private static Path scratch;
  private static long seed;
  private static ReleaseStore store;
  private static SearchIndexes indexes;
  private static LocalDate today;

  @BeforeAll
  static void publish() throws IOException {
    seed = System.nanoTime();
    System.out.println("FacetCountsIT seed " + seed);
    Path folder = GenerateSite.write(GRANTS, seed, scratch.resolve("site"));
    store = ReleaseStore.open(folder.resolve("var"), "test", Clock.systemUTC());
    new StoreCommands(folder, store, Clock.systemUTC())
        .run(new StoreCommand.Publish(ReportFormat.TEXT));
    indexes = SearchIndexes.open(folder.resolve("var"), store.dataset(), store.graph(), "en");
    today = store.graph().release().orElseThrow().issued().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  @AfterAll
  static void close() {
    indexes.close();
    store.close();
  }

  private static Found found(Map<Facet, Set<String>> chosen) {
    return indexes.read(
        index ->
            index.search(
                new Search(
                    Optional.of(Kind.GRANT), "", chosen, Order.NAME, 0, 20, FACETS, "en", today)));
  }

  /** Counts by SPARQL; the file has one query, with the facet's pattern for its marked line. */
  private static Map<String, Long> sparql(Facet facet, Map<Facet, Set<String>> chosen) {
    StringBuilder pattern = new StringBuilder();
    chosen.forEach(
        (other, values) -> {
          if (other != facet) {
            pattern.append(part(other, values));
          }
        });
    String text =
        resource("facets.rq")
            .replace("#CHOSEN", pattern)
            .replace("#FACET", resource("facet-" + facet.code() + ".rq"))
            .replace("?TODAY", "\"" + today + "\"");
    Query query = QueryFactory.create(text);
    Map<String, Long> counts = new TreeMap<>();
    Txn.executeRead(
        store.dataset(),
        () -> {
          try (QueryExec execution = QueryExec.dataset(store.dataset()).query(query).build()) {
            RowSet rows = execution.select();
            rows.forEachRemaining(
                row ->
                    counts.put(
                        row.get("value").isURI()
                            ? row.get("value").getURI().replace(BASE, "")
                            : row.get("value").getLiteralLexicalForm(),
                        ((Number) row.get("count").getLiteralValue()).longValue()));
          }
        });
    return counts;
  }

  private static String part(Facet facet, Set<String> values) {
    StringBuilder alternatives = new StringBuilder("FILTER(STR(?chosen) IN (\"\"");
    values.forEach(
        value ->
            alternatives
                .append(", \"")
                .append(
                    facet == Facet.YEAR || facet == Facet.STATUS || facet == Facet.ROLE ? "" : BASE)
                .append(value)
                .append('"'));
    return "FILTER EXISTS { "
        + resource("facet-" + facet.code() + ".rq").replace("?value", "?chosen")
        + alternatives.append(")) }\n");
  }

  private static String resource(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/search", name), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static Map<String, Long> counted(Found found, Facet facet) {
    Map<String, Long> counts = new TreeMap<>();
    found.facets().get(facet).forEach(count -> counts.put(count.value(), count.count()));
    return counts;
  }

  @Test
  void every_value_is_counted_as_SPARQL_counts_it() {
    Found all = found(Map.of());
    for (Facet facet : FACETS) {
      Map<String, Long> expected = sparql(facet, Map.of());
      assertThat(expected).as("%s, seed %d", facet, seed).isNotEmpty();
      assertThat(expected).as("%s, seed %d", facet, seed).containsAllEntriesOf(counted(all, facet));
    }
  }

  @Test
  void so_it_is_with_some_of_them_chosen() {
    Random random = new Random(seed);
    for (int i = 0; i < CHOICES; i++) {
      Map<Facet, Set<String>> chosen = chosen(random);
      Found found = found(chosen);
      Facet facet = FACETS.get(random.nextInt(FACETS.size()));
      Map<String, Long> counts = counted(found, facet);
      counts.values().removeIf(count -> count == 0);
      assertThat(sparql(facet, chosen))
          .as("%s with %s, seed %d", facet, chosen, seed)
          .containsAllEntriesOf(counts);
    }
  }

  /** One or two facets, with one or two values each of those that there are. */
  private static Map<Facet, Set<String>> chosen(Random random) {
    Map<Facet, Set<String>> chosen = new TreeMap<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      Facet facet = FACETS.get(random.nextInt(FACETS.size()));
      List<String> values = new ArrayList<>(counted(found(chosen), facet).keySet());
      if (!values.isEmpty()) {
        chosen.put(
            facet,
            Set.copyOf(
                List.of(
                    values.get(random.nextInt(values.size())),
                    values.get(random.nextInt(values.size())))));
      }
    }
    return chosen;
  }
}
