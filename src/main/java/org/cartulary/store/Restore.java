package org.cartulary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.cartulary.store.history.History;

/**
 * Makes a store what a backup says. The backup is unpacked and looked at; then its folder gets its
 * name, and from that moment on the store is what the backup says: whoever finds the folder when
 * the store opens, because the process was killed, does the rest again.
 */
final class Restore {
  private final DatasetGraph dataset;
  private final History history;
  private final StoreFolder folder;

  Restore(DatasetGraph dataset, History history, StoreFolder folder) {
    this.dataset = dataset;
    this.history = history;
    this.folder = folder;
  }

  /**
   * Restores a backup.
   *
   * @throws StoreException if it is no whole backup; nothing changed then
   */
  void from(Path backup) throws IOException {
    Path unpacked = folder.temporary().resolve("restore");
    StoreFolder.delete(unpacked);
    Backup.unpack(backup, unpacked);
    check(unpacked);
    StoreFolder.settleFolder(unpacked, folder.restoring());
    finish();
  }

  /** Does what is left to do of a restoration that began. */
  void finish() throws IOException {
    Path unpacked = folder.restoring();
    if (!Files.exists(unpacked)) {
      return;
    }
    history.become(Backup.history(unpacked));
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.clear();
          read(unpacked, dataset::add);
        });
    replaceReleases(Backup.changes(unpacked));
    StoreFolder.delete(folder.search());
    StoreFolder.delete(unpacked);
  }

  /** A file that cannot be read to its end must not take the place of one that could. */
  private static void check(Path unpacked) {
    read(unpacked, quad -> {});
    History.check(Backup.history(unpacked));
  }

  private interface QuadTaker {
    void take(Quad quad);
  }

  private static void read(Path unpacked, QuadTaker taker) {
    // The lines were written by us; whether their IRIs please is the business of the checks.
    RDFParser.source(Backup.dataset(unpacked))
        .lang(Lang.NQUADS)
        .checking(false)
        .resolveURIs(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                taker.take(quad);
              }
            });
  }

  private void replaceReleases(Path changes) throws IOException {
    StoreFolder.delete(folder.releases());
    Files.createDirectories(folder.releases());
    try (Stream<Path> files = Files.list(changes)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            folder.releases().resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
