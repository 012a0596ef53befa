package org.cartulary.cli;

import java.util.concurrent.Callable;
import org.cartulary.site.ReportFormat;
import org.cartulary.site.StoreAccess;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code releases}: what was published, and when. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "Lists the releases of a site, the newest first, with what each changed.")
final class ReleasesCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Option(names = "--format", defaultValue = "text", description = "text or json.")
  private ReportFormat format = ReportFormat.TEXT;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return new Streams(spec)
        .print(StoreAccess.of(site.path()).run(new StoreCommand.Releases(format)));
  }
}
