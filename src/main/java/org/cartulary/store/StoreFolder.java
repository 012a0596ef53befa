package org.cartulary.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies where in a site's {@code var/}:
 *
 * <pre>
 * var/lock              held by an operating system lock while a process has the store open
 * var/lock.holder       which process that is: two lines, its id and what it does
 * var/tdb2/Data-N/      the TDB2 database: the truth. N grows each time that it is compacted
 * var/releases/N.nq.gz  the quads of release N, sorted; of the last two releases. Can be rebuilt
 * var/releases/N.changes.gz  the quads that release N added and removed, for each but the first
 * var/history/history.db     the versions of all things (store.history)
 * var/restore/          a backup that this store is to become; done with when the store opens
 * var/search/N/         the search index of release N. Can be rebuilt
 * var/tmp/              work in progress; emptied whenever the store opens
 * </pre>
 *
 * <p>Beside these lies what others make of releases ({@code var/dumps/}: {@code export.dump}).
 */
record StoreFolder(Path var) {
  private static final String SUFFIX = ".nq.gz";
  private static final String CHANGES = ".changes.gz";
  private static final String UNFINISHED = "-tmp";

  private static final Pattern CHANGES_NAME =
      Pattern.compile("([1-9][0-9]{0,8})" + Pattern.quote(CHANGES));

  /** What TDB2 calls a database, and one on its way. */
  private static final Pattern DATABASE = Pattern.compile("Data-[0-9]+(" + UNFINISHED + ")?");

  Path lock() {
    return var.resolve("lock");
  }

  Path holder() {
    return var.resolve("lock.holder");
  }

  Path database() {
    return var.resolve("tdb2");
  }

  Path temporary() {
    return var.resolve("tmp");
  }

  /** What is made of each release; each part of it can be made again. */
  Path search() {
    return var.resolve("search");
  }

  /** A backup that this store is to become. */
  Path restoring() {
    return var.resolve("restore");
  }

  Path releases() {
    return var.resolve("releases");
  }

  Path quads(int release) {
    return releases().resolve(release + SUFFIX);
  }

  /** What a release added and removed; there is none for the first. */
  Path changes(int release) {
    return releases().resolve(release + CHANGES);
  }

  Path history() {
    return var.resolve("history").resolve("history.db");
  }

  /** Makes the folders and removes what a killed process left. */
  void prepare() throws IOException {
    Files.createDirectories(database());
    Files.createDirectories(releases());
    Files.createDirectories(temporary());
    clearTemporary();
  }

  void clearTemporary() throws IOException {
    try (Stream<Path> files = Files.walk(temporary())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(temporary())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Removes what a killed compaction left: the database with the highest number is whole, since it
   * got its name last of all, and one without a name of its own is not.
   */
  void keepLastDatabase() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(database())) {
      all = files.filter(path -> DATABASE.matcher(name(path)).matches()).toList();
    }
    Optional<Path> last =
        all.stream()
            .filter(path -> !name(path).endsWith(UNFINISHED))
            .max(Comparator.comparingInt(path -> Integer.parseInt(name(path).substring(5))));
    for (Path path : all) {
      if (last.filter(path::equals).isEmpty()) {
        delete(path);
      }
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** How many bytes the database takes. */
  long databaseBytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(database())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Keeps the quads of the current release and of the one before it, and what each release changed.
   */
  void keep(int current) throws IOException {
    List<Path> kept = List.of(quads(current), quads(current - 1));
    try (Stream<Path> files = Files.list(releases())) {
      for (Path file : files.filter(f -> !kept.contains(f) && !isChanges(f, current)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isChanges(Path file, int current) {
    Matcher name = CHANGES_NAME.matcher(name(file));
    return name.matches() && Integer.parseInt(name.group(1)) <= current;
  }

  /** Gives a finished folder its name, so that it is whole under that name or not there. */
  static void settleFolder(Path finished, Path name) throws IOException {
    try (Stream<Path> files = Files.walk(finished)) {
      for (Path file : files.toList()) {
        force(file);
      }
    }
    Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
    force(name.resolveSibling("."));
  }

  private static void force(Path path) throws IOException {
    StandardOpenOption access =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, access)) {
      channel.force(true);
    }
  }

  /** Gives a finished file its name, so that it is whole on disk under that name or not there. */
  static void settle(Path finished, Path name) throws IOException {
    force(finished);
    Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(name.resolveSibling("."));
  }
}
