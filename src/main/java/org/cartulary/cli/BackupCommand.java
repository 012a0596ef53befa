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

/** {@code backup}: all that was published, in one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a site's store to a file: all releases, their history, what is gone.",
      "A running server writes it itself and goes on serving."
    })
final class BackupCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "Where to.")
  private Path file = Path.of("");

  @Mixin private SiteOption site = new SiteOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    String path = file.toAbsolutePath().normalize().toString();
    return new Streams(spec).print(site.store().run(new StoreCommand.Backup(path)));
  }
}
