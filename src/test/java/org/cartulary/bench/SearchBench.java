package org.cartulary.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.search.Facet;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.Kind;
import org.cartulary.store.search.Search;
import org.cartulary.store.search.Search.Order;
import org.cartulary.store.search.SearchIndexes;

/**
 * How long the index of a published site takes to build, how large it is, and how long lists take:
 * {@code SearchBench VAR}. Times are of the processor, so that other work on the machine counts for
 * little.
 */
public final class SearchBench {
  private static final int WARM = 400;
  private static final int RUNS = 200;
  private static final List<Facet> FACETS =
      List.of(Facet.STATUS, Facet.FUNDER, Facet.YEAR, Facet.INSTITUTION, Facet.TOPIC, Facet.ROLE);

  private SearchBench() {}

  /** Builds the index anew and asks it. */
  public static void main(String[] args) throws IOException {
    Path var = Path.of(args[0]);
    try (ReleaseStore store = ReleaseStore.open(var, "bench", Clock.systemUTC())) {
      long began = cpu();
      SearchIndexes indexes = SearchIndexes.open(var, store.dataset(), store.graph(), "en");
      System.out.printf("open   %,d ms of one thread%n", (cpu() - began) / 1_000_000);
      System.out.printf("size   %,d kB%n", size(var.resolve("search")) / 1024);
      time(indexes, "all grants", grants("", Map.of()));
      time(indexes, "page 500", page500());
      Found all = indexes.read(index -> index.search(grants("", Map.of())));
      String funder = all.facets().get(Facet.FUNDER).get(0).value();
      String topic = all.facets().get(Facet.TOPIC).get(0).value();
      time(indexes, "a funder", grants("", Map.of(Facet.FUNDER, Set.of(funder))));
      time(
          indexes,
          "funder, topic, ongoing",
          grants(
              "",
              Map.of(
                  Facet.FUNDER, Set.of(funder),
                  Facet.TOPIC, Set.of(topic),
                  Facet.STATUS, Set.of("ongoing"))));
      time(indexes, "one word", grants("random", Map.of()));
      time(indexes, "three beginnings", grants("the mat net", Map.of()));
      time(indexes, "one letter", grants("a", Map.of()));
      for (String typed : List.of("a", "ra", "rand mat", "随")) {
        time("suggest " + typed, () -> indexes.read(i -> i.suggest(typed, 10, "en")).size());
      }
      indexes.close();
    }
  }

  private static Search grants(String words, Map<Facet, Set<String>> chosen) {
    return new Search(
        Optional.of(Kind.GRANT),
        words,
        chosen,
        words.isBlank() ? Order.NEWEST : Order.RELEVANCE,
        0,
        20,
        FACETS,
        "en",
        LocalDate.now(Clock.systemUTC()));
  }

  private static Search page500() {
    return new Search(
        Optional.of(Kind.GRANT),
        "",
        Map.of(),
        Order.NAME,
        Search.MAX_DEPTH - 20,
        20,
        FACETS,
        "en",
        LocalDate.now(Clock.systemUTC()));
  }

  private static void time(SearchIndexes indexes, String what, Search search) {
    time(what, () -> (int) indexes.read(index -> index.search(search)).total());
  }

  private interface Work {
    int run();
  }

  private static void time(String what, Work work) {
    int found = 0;
    for (int i = 0; i < WARM; i++) {
      found = work.run();
    }
    long[] times = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long began = cpu();
      work.run();
      times[i] = cpu() - began;
    }
    Arrays.sort(times);
    System.out.printf(
        "%-26s %,8d found  p50 %6.2f ms  p99 %6.2f ms%n",
        what, found, times[RUNS / 2] / 1e6, times[RUNS * 99 / 100] / 1e6);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
