package org.cartulary.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cartulary.problem.ProblemCode;

/** Finds the files that a site names, and none outside it. */
final class SitePaths {
  private final Path site;

  /**
   * @param site the site's real path
   */
  SitePaths(Path site) {
    this.site = site;
  }

  /** The site's real path. */
  Path site() {
    return site;
  }

  /**
   * The real path of a file of the site.
   *
   * @param named the path as the configuration has it, relative to the site
   * @param refused takes the code and message where there is no such file in the site
   */
  Optional<Path> file(String named, BiConsumer<ProblemCode, String> refused) {
    Optional<Path> inside = inside(named);
    if (inside.isEmpty()) {
      refused.accept(ProblemCode.CONFIG_OUTSIDE_SITE, "\"" + named + "\" is not in the site.");
      return Optional.empty();
    }
    if (!Files.isRegularFile(inside.get())) {
      refused.accept(ProblemCode.CONFIG_MISSING_FILE, "There is no file \"" + named + "\".");
      return Optional.empty();
    }
    return real(inside.get(), named, refused);
  }

  private Optional<Path> real(Path file, String named, BiConsumer<ProblemCode, String> refused) {
    try {
      Path real = file.toRealPath();
      if (real.startsWith(site)) {
        return Optional.of(real);
      }
      refused.accept(
          ProblemCode.CONFIG_OUTSIDE_SITE, "\"" + named + "\" is a link to outside the site.");
    } catch (IOException e) {
      refused.accept(ProblemCode.CONFIG_MISSING_FILE, "\"" + named + "\" cannot be reached.");
    }
    return Optional.empty();
  }

  /** The path without leaving the site by name; empty where it does. */
  private Optional<Path> inside(String named) {
    try {
      Path path = Path.of(named);
      Path resolved = site.resolve(path).normalize();
      return path.isAbsolute() || !resolved.startsWith(site)
          ? Optional.empty()
          : Optional.of(resolved);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A file's name in evidence and problems. */
  String document(Path real) {
    return site.relativize(real).toString().replace('\\', '/');
  }

  /**
   * The folder of the store: inside the site, or, by an absolute path, where the operator wants it.
   */
  Optional<Path> store(String named) {
    try {
      Path path = Path.of(named);
      if (path.isAbsolute()) {
        return Optional.of(path.normalize());
      }
      return inside(named).filter(folder -> !folder.equals(site));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
