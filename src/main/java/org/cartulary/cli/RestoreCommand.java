package org.cartulary.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: a store as it was. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Puts what a backup holds in the place of all that a site's store holds.",
      "A running server does it itself and goes on serving."
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "What ./cartulary backup wrote.")
  private Path file = Path.of("");

  @Mixin private SiteOption site = new SiteOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    String path = file.toAbsolutePath().normalize().toString();
    return new Streams(spec).print(site.store().run(new StoreCommand.Restore(path)));
  }
}
