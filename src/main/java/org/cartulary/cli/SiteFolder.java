package org.cartulary.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The parameter SITE that most commands take. */
final class SiteFolder {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SITE",
      description =
          "The site's folder, with a cartulary.yaml in it; the example site, data, by default.")
  private @Nullable Path folder;

  /** The folder, absolute. */
  Path path() {
    return or(folder);
  }

  /** The folder that was named, or else the example site; absolute. */
  static Path or(@Nullable Path named) {
    Path chosen = named != null ? named : Path.of(System.getProperty("cartulary.home", ""), "data");
    return chosen.toAbsolutePath().normalize();
  }
}
