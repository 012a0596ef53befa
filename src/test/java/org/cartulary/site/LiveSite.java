package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.serve.ServerSettings;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;
import org.cartulary.store.record.RecordKind;

/**
 * A site whose addresses lead to itself, as those of a site on the web do, and whose grants a test
 * can change while it is served.
 */
final class LiveSite implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final ReleaseStore store;
  private final StoreCommands commands;
  private final SiteServer server;

  /**
   * Publishes grants and serves them.
   *
   * @param grants JSON Lines
   */
  LiveSite(Path scratch, String grants) {
    this.folder = TestSite.copyOfExample(scratch).folder();
    this.port = freePort();
    try {
      Files.writeString(
          folder.resolve("cartulary.yaml"),
          "  - name: many\n    file: many.jsonl\nbase: http://localhost:" + port + "/id/\n",
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.store = ReleaseStore.open(folder.resolve("var"), "serve", Clock.systemUTC());
    this.commands = new StoreCommands(folder, store, Clock.systemUTC());
    publish(grants);
    this.server =
        new SiteServer(
            new SiteConfigReader().read(folder).config().orElseThrow(),
            new ServerSettings("127.0.0.1", port, Duration.ofSeconds(60), 100_000),
            store,
            commands,
            false,
            result -> {});
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes other grants in place of those before. */
  void publish(String grants) {
    try {
      Files.writeString(folder.resolve("many.jsonl"), grants);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CommandResult result = commands.run(new StoreCommand.Publish(ReportFormat.TEXT));
    if (result.status() != ExitStatus.DONE) {
      throw new IllegalStateException(result.output() + result.error());
    }
  }

  /** A grant in a line. */
  static String grant(int number, String title) {
    return """
        {"title": "%2$s", "funder": "Example Foundation", "award-number": "EX-%1$d", \
        "start": "2020-03", "people": [{"name": "Given%1$d Family%1$d", "role": "PI"}]}
        """
        .formatted(number, title);
  }

  StoreCommands commands() {
    return commands;
  }

  Path folder() {
    return folder;
  }

  String address(String path) {
    return "http://localhost:" + port + path;
  }

  URI uri(String path) {
    return URI.create(address(path));
  }

  /** The IRIs of all things that are there, as the store has it. */
  Set<String> things() {
    Set<String> things = new TreeSet<>();
    try (HistorySnapshot history = store.history().snapshot()) {
      for (RecordKind kind : RecordKind.values()) {
        history.things(kind, "", 100_000).stream().map(Version::iri).forEach(things::add);
      }
    }
    return things;
  }

  /** What is said of a thing, as N-Triples. */
  String graph(String iri) {
    try (HistorySnapshot history = store.history().snapshot()) {
      return history.find(iri).flatMap(version -> history.graph(version.seq())).orElse("");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
