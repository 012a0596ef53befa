package org.cartulary.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;
import org.cartulary.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of the current release, in {@code search/} beside the store. An index is built in a
 * folder that has no name yet, gets the release's number when it is whole, and is then switched to
 * at once; readers of the last one finish with it. It holds nothing that is not in the store: one
 * that is missing, of another release or another format is built anew when this opens.
 */
public final class SearchIndexes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexes.class);
  private static final String UNFINISHED = "unfinished";

  private final Path folder;
  private final DatasetGraph dataset;
  private final PublishedGraph graph;
  private final String siteLanguage;
  private volatile SearchIndex current;

  private SearchIndexes(
      Path folder, DatasetGraph dataset, PublishedGraph graph, String siteLanguage)
      throws IOException {
    this.folder = folder;
    this.dataset = dataset;
    this.graph = graph;
    this.siteLanguage = siteLanguage;
    Files.createDirectories(folder);
    this.current = ensure();
    removeAllBut(current.release());
  }

  /**
   * Opens the index of the store's current release, and builds it first if it is not there.
   *
   * @param var the store's folder
   * @param dataset the store's
   * @param graph reads the same store
   * @param siteLanguage the language in which things are sorted by name
   * @throws StoreException if the disk fails
   */
  public static SearchIndexes open(
      Path var, DatasetGraph dataset, PublishedGraph graph, String siteLanguage) {
    try {
      return new SearchIndexes(var.resolve("search"), dataset, graph, siteLanguage);
    } catch (IOException e) {
      throw new StoreException("cannot index the store in " + var + ": " + e.getMessage(), e);
    }
  }

  /** Reads from one index, that of the current release. */
  public <T> T read(Function<SearchIndex, T> reader) {
    SearchIndex index = current;
    while (!index.retain()) {
      index = current;
    }
    try {
      return reader.apply(index);
    } finally {
      index.letGo();
    }
  }

  /** An index that stays open until this is closed. */
  public record Kept(SearchIndex index) implements AutoCloseable {
    @Override
    public void close() {
      index.letGo();
    }
  }

  /**
   * The index of one release; empty while it is not made yet, and once there is a newer one.
   *
   * @param release its number, 0 for that of a store without one
   */
  public Optional<Kept> keep(int release) {
    SearchIndex index = current;
    while (!index.retain()) {
      index = current;
    }
    if (index.release() == release) {
      return Optional.of(new Kept(index));
    }
    index.letGo();
    return Optional.empty();
  }

  /**
   * Makes the index of the store's current release and switches to it. Where that fails, the last
   * one stays, and the log says so.
   */
  public synchronized void follow() {
    try {
      SearchIndex last = current;
      SearchIndex next = ensure();
      current = next;
      last.close();
      removeAllBut(next.release());
    } catch (IOException | RuntimeException e) {
      // Whatever a release holds, it is published; that it cannot be indexed takes nothing back.
      LOG.error("Search and lists stay at the last release.", e);
    }
  }

  private SearchIndex ensure() throws IOException {
    try {
      return Txn.calculateRead(
          dataset,
          () -> {
            try {
              return ensure(graph.release());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private SearchIndex ensure(Optional<Release> release) throws IOException {
    Stamp wanted = Stamp.of(release, siteLanguage);
    Path home = folder.resolve(Integer.toString(wanted.release()));
    Keys keys = new Keys(release.map(r -> r.description().base()).orElse(""));
    Optional<SearchIndex> there = SearchIndex.open(home, wanted, keys);
    if (there.isPresent()) {
      return there.get();
    }
    Path unfinished = folder.resolve(UNFINISHED);
    delete(unfinished);
    delete(home);
    Files.createDirectories(unfinished);
    new IndexBuilder(dataset, release, siteLanguage).write(unfinished);
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel named = FileChannel.open(folder)) {
      named.force(true);
    }
    return SearchIndex.open(home, wanted, keys)
        .orElseThrow(() -> new IOException("the index that was just written cannot be read"));
  }

  private void removeAllBut(int release) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(folder)) {
      others = all.filter(path -> !path.endsWith(Integer.toString(release))).toList();
    }
    for (Path other : others) {
      delete(other);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public synchronized void close() {
    current.close();
  }
}
