package org.cartulary.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartulary.export.WholeFile;
import org.cartulary.export.change.ChangeFormat;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.StoreException;

/** Does commands on the releases of a store as a whole: what changed, backup, restore. */
final class ReleaseCommands {
  private final ReleaseStore store;

  ReleaseCommands(ReleaseStore store) {
    this.store = store;
  }

  CommandResult diff(StoreCommand.Diff command) {
    Optional<ChangeFormat> format = ChangeFormat.named(command.format());
    if (format.isEmpty()) {
      String known =
          Arrays.stream(ChangeFormat.values())
              .map(ChangeFormat::id)
              .collect(Collectors.joining(", "));
      return CommandResult.wrongUse(
          "cartulary: there is no format " + command.format() + "; there are " + known);
    }
    Optional<Release> from = release(command.from());
    Optional<Release> to = release(command.to());
    if (from.isEmpty() || to.isEmpty()) {
      return CommandResult.wrongUse(
          "cartulary: there is no release "
              + (from.isEmpty() ? command.from() : command.to())
              + "; ./cartulary releases lists them");
    }
    try {
      WholeFile.write(
          Path.of(command.target()),
          out ->
              format
                  .get()
                  .write(
                      from.get(),
                      to.get(),
                      taker -> store.changes(command.from(), command.to(), taker),
                      out));
      return CommandResult.done("");
    } catch (StoreException | IOException e) {
      return CommandResult.failed("cartulary: " + e.getMessage());
    }
  }

  private Optional<Release> release(int number) {
    return store.graph().releases().stream()
        .filter(release -> release.number() == number)
        .findFirst();
  }

  CommandResult backup(StoreCommand.Backup command) {
    Path target = Path.of(command.target());
    try {
      WholeFile.write(target, store::backup);
      return CommandResult.done(
          "backed up %s in %s (%d bytes)%n"
              .formatted(current(), target, Files.isRegularFile(target) ? Files.size(target) : 0));
    } catch (IOException e) {
      return CommandResult.failed("cartulary: cannot write " + target + " (" + e + ")");
    }
  }

  CommandResult restore(StoreCommand.Restore command) {
    Path backup = Path.of(command.backup());
    if (!Files.isReadable(backup)) {
      return CommandResult.wrongUse("cartulary: there is no backup " + backup);
    }
    try {
      store.restore(backup);
      return CommandResult.done("restored %s from %s%n".formatted(current(), backup));
    } catch (StoreException e) {
      return CommandResult.failed("cartulary: " + e.getMessage());
    }
  }

  private String current() {
    return store
        .graph()
        .release()
        .map(release -> "release " + release.number())
        .orElse("a store without a release");
  }
}
