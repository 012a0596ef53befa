package org.cartulary.cli;

import java.util.concurrent.Callable;
import org.cartulary.site.CommandResult;
import org.cartulary.site.ReportFormat;
import org.cartulary.site.StoreAccess;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code publish}: makes a release of the site. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Reads the sources of a site, checks them, and makes a new release in its store.")
final class PublishCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Option(names = "--format", defaultValue = "text", description = "How to report: text or json.")
  private ReportFormat format = ReportFormat.TEXT;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandResult result = StoreAccess.of(site.path()).run(new StoreCommand.Publish(format));
    return new Streams(spec).print(result);
  }
}
