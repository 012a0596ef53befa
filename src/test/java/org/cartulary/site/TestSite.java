package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the example site that a test may change. */
record TestSite(Path folder) {

  /** Copies the example site, without what was published of it. */
  static TestSite copyOfExample(Path into) {
    Path data = Path.of("data");
    Path folder = into.resolve("site");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> !f.startsWith(data.resolve("var")))::iterator) {
        Path target = folder.resolve(data.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
      return new TestSite(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path page() {
    return folder.resolve("projects.txt");
  }

  String text() {
    try {
      return Files.readString(page());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the page anew. */
  void text(String text) {
    try {
      Files.writeString(page(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path() {
    return folder.toString();
  }
}
