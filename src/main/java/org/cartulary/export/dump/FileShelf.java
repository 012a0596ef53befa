package org.cartulary.export.dump;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartulary.store.Release;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the files: {@code N/} holds those of release N and a list of them, {@code .N} those
 * that are being made. A folder gets its number when all in it is on disk, so what has a number is
 * whole, whenever the process dies.
 */
final class FileShelf {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");
  private static final String LIST = "files.json";

  private final Path root;

  /** The list of a release's files, as it lies beside them. */
  private record Listing(
      int release,
      @Nullable String digest,
      @Nullable String issued,
      @Nullable List<ReleaseFile> files) {}

  FileShelf(Path root) {
    this.root = root;
  }

  /** Makes the folder if need be and removes what was not finished. */
  void prepare() throws IOException {
    Files.createDirectories(root);
    for (Path child : children()) {
      if (!NUMBER.matcher(child.getFileName().toString()).matches()) {
        delete(child);
      }
    }
  }

  /** The whole ones, the newest first. A folder that is not whole, whatever befell it, is not. */
  List<ReleaseFiles> read() throws IOException {
    List<ReleaseFiles> found = new ArrayList<>();
    for (Path child : children()) {
      if (NUMBER.matcher(child.getFileName().toString()).matches()) {
        read(child).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt(ReleaseFiles::release).reversed());
    return found;
  }

  private static Optional<ReleaseFiles> read(Path folder) {
    try {
      Path listed = folder.resolve(LIST);
      Listing list = JSON.readValue(listed.toFile(), Listing.class);
      if (list.digest() == null || list.issued() == null || list.files() == null) {
        return Optional.empty();
      }
      ReleaseFiles files =
          new ReleaseFiles(
              list.release(),
              list.digest(),
              Instant.parse(list.issued()),
              Files.getLastModifiedTime(listed).toInstant(),
              folder,
              list.files());
      for (ReleaseFile file : files.files()) {
        if (Files.size(files.path(file)) != file.size()) {
          return Optional.empty();
        }
      }
      return Optional.of(files);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** An empty folder for the files of a release that are to be made. */
  Path begin(int release) throws IOException {
    Path unfinished = root.resolve("." + release);
    delete(unfinished);
    return Files.createDirectory(unfinished);
  }

  /** Gives the files of a release that were made in a folder that was begun their place. */
  ReleaseFiles settle(Release release, Path begun, List<ReleaseFile> files) throws IOException {
    Listing list =
        new Listing(release.number(), release.digest(), release.issued().toString(), files);
    Files.write(begun.resolve(LIST), JSON.writeValueAsBytes(list));
    try (Stream<Path> all = Files.list(begun)) {
      for (Path file : all.toList()) {
        force(file, StandardOpenOption.WRITE);
      }
    }
    force(begun, StandardOpenOption.READ);
    Path place = root.resolve(Integer.toString(release.number()));
    delete(place);
    Files.move(begun, place, StandardCopyOption.ATOMIC_MOVE);
    force(root, StandardOpenOption.READ);
    return read(place)
        .orElseThrow(() -> new IOException("what was just written cannot be read: " + place));
  }

  /** Removes all folders but these. */
  void keep(List<ReleaseFiles> kept) throws IOException {
    List<Path> folders = kept.stream().map(ReleaseFiles::folder).toList();
    for (Path child : children()) {
      if (!folders.contains(child)) {
        delete(child);
      }
    }
  }

  private List<Path> children() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.toList();
    }
  }

  private static void force(Path file, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      channel.force(true);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
