package org.cartulary.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cartulary.store.history.History;

/**
 * A site's store: one whole release at any moment, whatever happens to the process. One process has
 * it open at a time. Beside it, in the same process, anybody may read while it publishes.
 */
public final class ReleaseStore implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final StoreFolder folder;
  private final StoreLock lock;
  private final DatasetGraph dataset;
  private final Tdb2Graph graph;
  private final History history;
  private final Clock clock;
  private final List<Consumer<Release>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock publishing = new ReentrantLock();

  private ReleaseStore(StoreFolder folder, StoreLock lock, Clock clock) {
    this.folder = folder;
    this.lock = lock;
    this.clock = clock;
    this.dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.database()));
    configure();
    this.graph = new Tdb2Graph(dataset);
    this.history = new History(folder.history(), clock);
  }

  private void configure() {
    // See docs/decisions/0001-store-layout.md.
    for (DatasetGraph each : List.of(dataset, TDBInternal.getDatasetGraphTDB(dataset))) {
      each.getContext().set(TDB2.symUnionDefaultGraph, true);
      StoppablePaths.use(each);
    }
  }

  /**
   * Opens the store in a folder, or makes an empty one. What a killed process left half done is
   * removed.
   *
   * @param var the folder; made if it is not there
   * @param purpose what this process does, for whoever finds the store in use ({@code serve})
   * @param clock gives releases their time
   * @throws StoreInUseException if another process has it open; nothing is touched then
   * @throws StoreException if the folder cannot be used
   */
  public static ReleaseStore open(Path var, String purpose, Clock clock) {
    StoreFolder folder = new StoreFolder(var.toAbsolutePath().normalize());
    try {
      StoreLock lock = StoreLock.take(folder, purpose);
      boolean opened = false;
      try {
        folder.prepare();
        folder.keepLastDatabase();
        ReleaseStore store = new ReleaseStore(folder, lock, clock);
        store.finishRestoring();
        folder.keep(store.graph.release().map(Release::number).orElse(0));
        store.graph.release().ifPresent(store::record);
        opened = true;
        return store;
      } finally {
        if (!opened) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw new StoreException("cannot open the store in " + var + ": " + e.getMessage(), e);
    }
  }

  /** Who has the store in a folder open, if another process or this one has. Touches nothing. */
  public static Optional<StoreHolder> holder(Path var) {
    StoreFolder folder = new StoreFolder(var.toAbsolutePath().normalize());
    try {
      return StoreLock.isHeld(folder) ? Optional.of(StoreLock.holder(folder)) : Optional.empty();
    } catch (IOException e) {
      throw new StoreException("cannot read the store in " + var + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes the content the current release, in one transaction: readers see the last release or this
   * one. If content and description are those of the last release, nothing changes. Whatever goes
   * wrong, and whatever the content throws, leaves the last release as it was.
   *
   * @throws StoreException if the disk fails or the store is damaged
   */
  public PublishResult publish(ReleaseContent content, ReleaseDescription description) {
    publishing.lock();
    try {
      PublishResult result =
          new Publishing(dataset, folder, graph)
              .publish(content, description, clock.instant().truncatedTo(ChronoUnit.SECONDS));
      if (result.changed()) {
        graph.refresh();
        record(result.release());
        listeners.forEach(listener -> listener.accept(result.release()));
      }
      return result;
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException("cannot publish: " + e.getMessage(), e);
    } finally {
      try {
        clearTemporary();
      } finally {
        publishing.unlock();
      }
    }
  }

  /** What was not recorded, because the process ended before, is when the store is opened. */
  private void record(Release release) {
    history.record(release, graph, folder.changes(release.number()));
  }

  private void clearTemporary() {
    try {
      folder.clearTemporary();
    } catch (IOException e) {
      throw new StoreException("cannot clear " + folder.temporary(), e);
    }
  }

  /** What the database took before it was compacted and takes since, in bytes. */
  public record Compaction(long before, long after) {}

  /**
   * Writes the database anew without what earlier releases left in it. Nobody may read or publish
   * meanwhile, since TDB2 moves even a transaction that has begun to the new one. Whenever it is
   * killed, the store holds the last release, in the old database or in the new one.
   *
   * @throws StoreException if the disk fails; the old database stays
   */
  public Compaction compact() {
    publishing.lock();
    try {
      long before = folder.databaseBytes();
      DatabaseMgr.compact(dataset, true);
      configure();
      return new Compaction(before, folder.databaseBytes());
    } catch (IOException | RuntimeIOException e) {
      throw new StoreException("cannot compact: " + e.getMessage(), e);
    } finally {
      publishing.unlock();
    }
  }

  /**
   * Writes all that the store holds, as it is between two publishings, in a form that {@link
   * #restore} reads. Readers go on; who publishes waits.
   *
   * @param out stays open
   * @throws IOException if it cannot be written to
   */
  public void backup(OutputStream out) throws IOException {
    publishing.lock();
    try {
      Backup.write(dataset, history, folder, out);
    } finally {
      publishing.unlock();
    }
  }

  /**
   * Makes the store what a backup says, with its releases, history and tombstones, in place of all
   * that it holds. Readers see what was before or what is then. Whenever it is killed, the store
   * holds the one or the other.
   *
   * @throws StoreException if the file is no whole backup, and nothing changed; or if the disk
   *     fails
   */
  public void restore(Path backup) {
    publishing.lock();
    try {
      new Restore(dataset, history, folder).from(backup);
      graph.refresh();
      graph.release().ifPresent(release -> listeners.forEach(each -> each.accept(release)));
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException("cannot restore " + backup + ": " + e.getMessage(), e);
    } finally {
      try {
        clearTemporary();
      } finally {
        publishing.unlock();
      }
    }
  }

  private void finishRestoring() throws IOException {
    new Restore(dataset, history, folder).finish();
    graph.refresh();
  }

  /**
   * Tells what came and went from one release to another, quad by quad, in the order of their
   * canonical N-Quads.
   *
   * @param from and
   * @param to releases of the store; either may be the older one
   * @throws StoreException if what a release between them changed was not kept: the store had them
   *     before changes were kept
   */
  public void changes(int from, int to, ReleaseChanges.Taker taker) throws IOException {
    List<Path> files =
        IntStream.rangeClosed(Math.min(from, to) + 1, Math.max(from, to))
            .mapToObj(folder::changes)
            .toList();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new StoreException("what a release changed was not kept: there is no " + file, null);
      }
    }
    ReleaseChanges.read(files, (added, line) -> taker.take(added == (from <= to), line));
  }

  /** Has a listener told of each release from now on, when it is committed, by who published it. */
  public void onRelease(Consumer<Release> listener) {
    listeners.add(listener);
  }

  /** Reads the current release. */
  public PublishedGraph graph() {
    return graph;
  }

  /** What each release did to each thing. */
  public History history() {
    return history;
  }

  /**
   * The dataset for a SPARQL endpoint: the default graph of a query is the union of the named
   * graphs, which are the sources' and the releases'. {@link DatasetGraph#getDefaultGraph()} is
   * empty; who walks it by {@code find} asks for {@link
   * org.apache.jena.sparql.core.Quad#unionGraph}. It is for reading: who writes to it breaks the
   * store.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * Closes the store; readers must have ended. A publishing that does not end soon is left to the
   * end of the process, and the store with it: who opens it next finds the last release.
   */
  @Override
  public void close() {
    if (publishing.tryLock() || waitForPublishing()) {
      try {
        closeDatabase();
      } finally {
        publishing.unlock();
      }
    }
  }

  private boolean waitForPublishing() {
    try {
      return publishing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void closeDatabase() {
    // A transaction that still runs ends first.
    Txn.executeWrite(dataset, () -> {});
    TDBInternal.expel(dataset, true);
    try (history) {
      lock.close();
    } catch (IOException e) {
      throw new StoreException("cannot release the lock of " + folder.var(), e);
    }
  }
}
