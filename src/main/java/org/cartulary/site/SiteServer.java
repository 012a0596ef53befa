package org.cartulary.site;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.serve.CartularyServer;
import org.cartulary.serve.ServerSettings;
import org.cartulary.serve.operation.Administration;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A site on the web: its store is open, its releases are served, commands of other processes are
 * taken, and, if asked, its sources are watched.
 */
public final class SiteServer implements AutoCloseable {
  private final ReleaseStore store;
  private final ServedContent content;
  private final CartularyServer web;
  private final ControlServer control;
  private final SiteWatcher watcher;

  /**
   * Serves what the store holds.
   *
   * @param store open; closed with this
   * @param commands does what other processes, and operators from afar, ask for
   * @param watch whether to publish again when a source changes
   * @param report takes what such publishings report
   */
  public SiteServer(
      SiteConfig config,
      ServerSettings settings,
      ReleaseStore store,
      StoreCommands commands,
      boolean watch,
      Consumer<CommandResult> report) {
    this.store = store;
    this.content = new ServedContent(config, store);
    Path folder = config.folder();
    Administration administration =
        new SiteAdministration(commands, () -> report.accept(republish(commands)));
    boolean started = false;
    @Nullable CartularyServer begun = null;
    try {
      begun = CartularyServer.start(settings, content.content(), Optional.of(administration));
      this.control = ControlServer.start(config.store(), commands::run);
      started = true;
    } finally {
      if (!started) {
        close(begun, content);
      }
    }
    this.web = begun;
    this.watcher = new SiteWatcher(() -> files(folder), () -> report.accept(republish(commands)));
    if (watch) {
      watcher.start();
    }
  }

  private static void close(@Nullable CartularyServer web, ServedContent content) {
    try (content) {
      if (web != null) {
        web.close();
      }
    }
  }

  /** A disk that fails now may work at the next change, so the watcher lives on. */
  private static CommandResult republish(StoreCommands commands) {
    try {
      return commands.run(new StoreCommand.Publish(ReportFormat.TEXT));
    } catch (StoreException | UncheckedIOException e) {
      return CommandResult.failed("cartulary: " + e.getMessage());
    }
  }

  /** The configuration, and all files that it names. */
  private static Collection<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    files.add(folder.resolve(SiteConfig.FILE_NAME));
    new SiteConfigReader()
        .read(folder)
        .config()
        .ifPresent(
            config -> {
              config.sources().forEach(source -> files.add(source.file()));
              files.addAll(config.vocabularies());
            });
    return files;
  }

  /** The port on which it is served. */
  public int port() {
    return web.port();
  }

  /** Begins to publish beside what is served, and reports it; returns at once. */
  public void publish() {
    web.publish();
  }

  /** Stops taking work, lets what runs finish, and closes the store. */
  @Override
  public void close() {
    // Each is closed whatever becomes of those before it, the store last of all.
    try (store;
        content;
        web;
        control) {
      watcher.close();
    }
  }
}
