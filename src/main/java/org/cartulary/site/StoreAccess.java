package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.cartulary.config.ConfigResult;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.StoreInUseException;

/**
 * Gets a command done on a site's store, whoever has it open: by this process where nobody has, by
 * the running {@code serve} where one has. Any other holder is named, and nothing is touched.
 */
public final class StoreAccess {
  private final Path folder;

  private StoreAccess(Path folder) {
    this.folder = folder;
  }

  /** To the store of the site in that folder. */
  public static StoreAccess of(Path folder) {
    return new StoreAccess(folder);
  }

  /** Runs the command and waits for it. */
  public CommandResult run(StoreCommand command) {
    ConfigResult config = new SiteConfigReader().read(folder);
    if (config.config().isEmpty()) {
      ReportFormat format =
          command instanceof StoreCommand.Publish publish ? publish.format() : ReportFormat.TEXT;
      return unconfigured(config, format);
    }
    Path storeFolder = config.config().get().store();
    String purpose = command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    try (ReleaseStore store = ReleaseStore.open(storeFolder, purpose, Clock.systemUTC())) {
      return new StoreCommands(folder, store, Clock.systemUTC()).run(command);
    } catch (StoreInUseException inUse) {
      return handOver(storeFolder, command, inUse);
    }
  }

  /** Compacts the store, which nobody else may have open, not even a server of ours. */
  public CommandResult compact() {
    ConfigResult config = new SiteConfigReader().read(folder);
    if (config.config().isEmpty()) {
      return unconfigured(config, ReportFormat.TEXT);
    }
    Path storeFolder = config.config().get().store();
    try (ReleaseStore store = ReleaseStore.open(storeFolder, "compact", Clock.systemUTC())) {
      ReleaseStore.Compaction done = store.compact();
      return CommandResult.done(
          String.format(
              Locale.ROOT,
              "compacted %s: %,d MB before, %,d MB now%n",
              storeFolder,
              done.before() / 1_000_000,
              done.after() / 1_000_000));
    } catch (StoreInUseException inUse) {
      return CommandResult.failed(
          "cartulary: " + inUse.getMessage() + "; stop it first, nothing was touched");
    }
  }

  private static CommandResult unconfigured(ConfigResult config, ReportFormat format) {
    return new CommandResult(
        ExitStatus.FAILED,
        ProblemReport.print(config.problems(), format),
        "cartulary: nothing was done");
  }

  private static CommandResult handOver(
      Path storeFolder, StoreCommand command, StoreInUseException inUse) {
    try {
      return ControlClient.run(storeFolder, command)
          .orElseGet(
              () ->
                  CommandResult.failed(
                      "cartulary: " + inUse.getMessage() + "; nothing was touched"));
    } catch (IOException e) {
      throw new UncheckedIOException("the server that holds " + storeFolder + " fell silent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandResult.failed("cartulary: interrupted while the server was at work");
    }
  }
}
