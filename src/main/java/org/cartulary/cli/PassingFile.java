package org.cartulary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.cartulary.site.CommandResult;
import org.cartulary.site.StoreAccess;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes what may be large: to the file that was named, or to standard output. The
 * server may be the one that writes, so standard output is reached by way of a file.
 */
final class PassingFile {
  private PassingFile() {}

  /**
   * Runs a command.
   *
   * @param target the file that was named, if one was
   * @param command of an absolute path, to which it writes
   */
  static CommandResult run(
      StoreAccess store, @Nullable Path target, Function<String, StoreCommand> command)
      throws IOException {
    if (target != null) {
      return store.run(command.apply(target.toAbsolutePath().normalize().toString()));
    }
    Path passing = Files.createTempFile("cartulary-", ".passing");
    try (OutputStream out = new StandardOutput()) {
      CommandResult result = store.run(command.apply(passing.toString()));
      Files.copy(passing, out);
      return new CommandResult(result.status(), "", result.output() + result.error());
    } finally {
      Files.deleteIfExists(passing);
    }
  }
}
