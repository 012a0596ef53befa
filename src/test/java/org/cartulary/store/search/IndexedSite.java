package org.cartulary.store.search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.search.Search.Order;

/** A store with one source and its index. */
final class IndexedSite implements AutoCloseable {
  final ReleaseStore store;
  final SearchIndexes indexes;

  IndexedSite(Path var, ReleaseContent content) {
    store = ReleaseStore.open(var, "test", Samples.CLOCK);
    store.publish(content, Samples.description("a"));
    indexes = SearchIndexes.open(var, store.dataset(), store.graph(), "en");
  }

  static ReleaseContent turtle(String resource) {
    return Samples.turtle(resource, Samples.BASE + "source-a");
  }

  static IndexedSite example() {
    return new IndexedSite(Samples.folder("search-site"), turtle("search/site.ttl"));
  }

  static Search search(Optional<Kind> kind, String words, Map<Facet, Set<String>> chosen) {
    return new Search(
        kind,
        words,
        chosen,
        words.isBlank() ? Order.NAME : Order.RELEVANCE,
        0,
        50,
        List.of(Facet.values()),
        "en",
        LocalDate.parse("2026-03-01"));
  }

  Found find(Search search) {
    return indexes.read(index -> index.search(search));
  }

  List<String> keys(String words) {
    return find(search(Optional.empty(), words, Map.of())).hits().stream().map(Hit::key).toList();
  }

  List<String> keys(Kind kind, String words) {
    return find(search(Optional.of(kind), words, Map.of())).hits().stream().map(Hit::key).toList();
  }

  List<String> keys(Kind kind, Map<Facet, Set<String>> chosen) {
    return find(search(Optional.of(kind), "", chosen)).hits().stream().map(Hit::key).toList();
  }

  @Override
  public void close() {
    indexes.close();
    store.close();
  }
}
