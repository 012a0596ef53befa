package org.cartulary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what changed from one release to another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what came and went from release A to release B, which may be the older one.",
      "As text, as RDF Patch, or as N-Quads in two graphs, one of what came and one of what went."
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "The number of a release.")
  private int from;

  @Parameters(index = "1", paramLabel = "B", description = "The number of another.")
  private int to;

  @Mixin private SiteOption site = new SiteOption();

  @Option(names = "--format", defaultValue = "text", description = "text, patch or nquads.")
  private String format = "text";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; standard output by default.")
  private @Nullable Path target;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return new Streams(spec)
        .print(
            PassingFile.run(
                site.store(), target, file -> new StoreCommand.Diff(from, to, format, file)));
  }
}
