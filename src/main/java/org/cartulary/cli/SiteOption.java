package org.cartulary.cli;

import java.nio.file.Path;
import org.cartulary.site.StoreAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --site} of commands whose parameters are something else. */
final class SiteOption {
  @Option(
      names = "--site",
      paramLabel = "SITE",
      description = "The site's folder; the example site, data, by default.")
  private @Nullable Path folder;

  /** The site's store. */
  StoreAccess store() {
    return StoreAccess.of(SiteFolder.or(folder));
  }
}
