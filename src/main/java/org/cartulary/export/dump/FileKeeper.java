package org.cartulary.export.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the files of the last two releases, and makes those of the current one on a thread of its
 * own where they are missing. Until they are whole the older ones stay on offer. A release that is
 * published meanwhile has the work begun anew; a failing disk is logged, and tried again with the
 * next release or start.
 */
public final class FileKeeper implements FilesOnOffer, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileKeeper.class);
  private static final int KEPT = 2;

  private final FileShelf shelf;
  private final PublishedGraph graph;
  private final List<FileMaker> makers;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "release-files"));
  private volatile List<ReleaseFiles> onOffer;
  private volatile boolean closed;

  /**
   * Offers what lies in a folder of releases that the graph knows; the rest is removed.
   *
   * @param folder nobody else's; made if it is not there
   * @param makers all that make files; names must not collide
   * @throws UncheckedIOException if the folder cannot be used
   */
  public FileKeeper(Path folder, PublishedGraph graph, List<FileMaker> makers) {
    this.shelf = new FileShelf(folder.toAbsolutePath().normalize());
    this.graph = graph;
    this.makers = List.copyOf(makers);
    try {
      shelf.prepare();
      List<Release> known = graph.releases();
      onOffer =
          shelf.read().stream()
              .filter(files -> known.stream().anyMatch(files::isOf))
              .limit(KEPT)
              .toList();
      shelf.keep(onOffer);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folder, e);
    }
  }

  @Override
  public List<ReleaseFiles> releases() {
    return onOffer;
  }

  /** Has the files of the current release made if they are not there; returns at once. */
  public void refresh() {
    if (!closed) {
      worker.execute(this::makeMissing);
    }
  }

  private void makeMissing() {
    Optional<Release> current = graph.release();
    if (closed || current.isEmpty() || newest().filter(f -> f.isOf(current.get())).isPresent()) {
      return;
    }
    Release release = current.get();
    try {
      make(release);
    } catch (IOException | RuntimeException e) {
      // The last release's files stay on offer; the next release tries again.
      if (isWanted(release)) {
        LOG.error("Cannot make the files of release {}.", release.number(), e);
      }
    }
  }

  private void make(Release release) throws IOException {
    Path folder = shelf.begin(release.number());
    FileTarget target = new FileTarget(folder, () -> isWanted(release));
    for (FileMaker maker : makers) {
      maker.make(graph, release, target);
    }
    // All was read of this release if it is still the current one: numbers only grow.
    if (!isWanted(release)) {
      return;
    }
    ReleaseFiles made = shelf.settle(release, folder, target.files());
    List<ReleaseFiles> all = new ArrayList<>(List.of(made));
    onOffer.stream()
        .filter(files -> files.release() != made.release())
        .limit(KEPT - 1L)
        .forEach(all::add);
    onOffer = List.copyOf(all);
    shelf.keep(onOffer);
    LOG.info("The files of release {} are on offer.", release.number());
  }

  private boolean isWanted(Release release) {
    return !closed && graph.release().filter(release::equals).isPresent();
  }

  /** Breaks off what is being made and waits until it has ended. */
  @Override
  public void close() {
    closed = true;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("The files of a release are still being made.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
