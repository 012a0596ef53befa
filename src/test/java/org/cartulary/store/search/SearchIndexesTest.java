package org.cartulary.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexesTest {
  private static final ReleaseContent ONE =
      Samples.trig(":source-a { :grant-one a vivo:Grant ; rdfs:label \"One\" }");
  private static final ReleaseContent TWO =
      Samples.trig(":source-a { :grant-two a vivo:Grant ; rdfs:label \"Two\" }");

  @TempDir Path var;

  private static List<String> all(SearchIndexes indexes) {
    return indexes.read(index -> keys(index));
  }

  private static List<String> keys(SearchIndex index) {
    return index.search(IndexedSite.search(Optional.empty(), "", Map.of())).hits().stream()
        .map(Hit::key)
        .toList();
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(var.resolve("search"))) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  private List<String> reopened() {
    try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK);
        SearchIndexes indexes = SearchIndexes.open(var, store.dataset(), store.graph(), "en")) {
      return all(indexes);
    }
  }

  @Test
  void the_index_follows_the_release() throws IOException {
    try (IndexedSite site = new IndexedSite(var, ONE)) {
      site.store.onRelease(release -> site.indexes.follow());
      assertThat(all(site.indexes)).containsExactly("grant-one");
      site.store.publish(TWO, Samples.description("a"));
      assertThat(all(site.indexes)).containsExactly("grant-two");
      int release = site.indexes.read(SearchIndex::release);
      assertThat(release).isEqualTo(2);
      assertThat(folders()).containsExactly("2");
    }
  }

  @Test
  void who_reads_finishes_with_the_index_that_they_have() {
    try (IndexedSite site = new IndexedSite(var, ONE)) {
      List<String> seen =
          site.indexes.read(
              index -> {
                site.store.publish(TWO, Samples.description("a"));
                site.indexes.follow();
                return keys(index);
              });
      assertThat(seen).containsExactly("grant-one");
      assertThat(all(site.indexes)).containsExactly("grant-two");
    }
  }

  @Test
  void a_release_that_was_made_without_an_index_gets_one_when_the_store_is_served() {
    new IndexedSite(var, ONE).close();
    try (ReleaseStore store = ReleaseStore.open(var, "publish", Samples.CLOCK)) {
      store.publish(TWO, Samples.description("a"));
    }
    assertThat(reopened()).containsExactly("grant-two");
  }

  @Test
  void what_a_killed_process_left_is_removed() throws IOException {
    new IndexedSite(var, ONE).close();
    Path unfinished = Files.createDirectories(var.resolve("search").resolve("unfinished"));
    Files.writeString(unfinished.resolve("_0.cfs"), "half of it");
    assertThat(reopened()).containsExactly("grant-one");
    assertThat(folders()).containsExactly("1");
  }

  @Test
  void a_damaged_index_is_made_again() throws IOException {
    new IndexedSite(var, ONE).close();
    try (Stream<Path> files = Files.list(var.resolve("search").resolve("1"))) {
      for (Path file : files.toList()) {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length / 2));
      }
    }
    assertThat(reopened()).containsExactly("grant-one");
  }

  @Test
  void an_index_of_another_release_by_the_same_number_is_made_again() throws IOException {
    new IndexedSite(var, ONE).close();
    Path other = Files.createDirectories(var.resolve("other"));
    new IndexedSite(other, TWO).close();
    Path mine = var.resolve("search").resolve("1");
    try (Stream<Path> files = Files.list(mine)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> files = Files.list(other.resolve("search").resolve("1"))) {
      for (Path file : files.toList()) {
        Files.copy(file, mine.resolve(file.getFileName()));
      }
    }
    assertThat(reopened()).containsExactly("grant-one");
  }

  @Test
  void a_store_without_a_release_has_nothing_to_find() {
    assertThat(reopened()).isEmpty();
  }
}
