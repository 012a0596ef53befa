package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.serve.ServerSettings;
import org.cartulary.store.ReleaseStore;

/** One of the invented institutions, published and served on a free port of this machine. */
final class Institution implements AutoCloseable {
  private final Path folder;
  private final SiteServer server;
  private final ReleaseStore store;

  private Institution(Path folder, SiteServer server, ReleaseStore store) {
    this.folder = folder;
    this.server = server;
    this.store = store;
  }

  /**
   * Publishes and serves {@code src/test/resources/federation/NAME.yaml}.
   *
   * @param collaborators lines of the configuration, see {@link #listed}
   */
  static Institution start(Path folders, String name, List<String> collaborators) {
    Path folder = folders.resolve(name);
    try {
      Files.createDirectories(folder);
      Files.copy(
          Path.of("src/test/resources/federation", name + ".yaml"), folder.resolve("records.yaml"));
      Files.writeString(
          folder.resolve("cartulary.yaml"),
          "title: "
              + name
              + "\nbase: http://"
              + name
              + ".example/id/\nsources:\n  - {name: records, file: records.yaml}\n"
              + (collaborators.isEmpty() ? "" : "collaborators:\n")
              + String.join("\n", collaborators)
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ReleaseStore store = ReleaseStore.open(folder.resolve("var"), "serve", Clock.systemUTC());
    StoreCommands commands = new StoreCommands(folder, store, Clock.systemUTC());
    CommandResult published = commands.run(new StoreCommand.Publish(ReportFormat.TEXT));
    if (published.status() != ExitStatus.DONE) {
      throw new IllegalStateException(published.output() + published.error());
    }
    SiteServer server =
        new SiteServer(
            new SiteConfigReader().read(folder).config().orElseThrow(),
            new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(60), 100_000),
            store,
            commands,
            false,
            result -> {});
    return new Institution(folder, server, store);
  }

  /** An entry of {@code collaborators:} for an endpoint of this machine. */
  static String listed(String name, URI endpoint, String more) {
    return "  - {name: %s, title: The %s, endpoint: \"%s\", private: true%s}"
        .formatted(name, name, endpoint, more);
  }

  String listed(String name) {
    return listed(name, endpoint(), "");
  }

  URI endpoint() {
    return uri("/sparql");
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  Path folder() {
    return folder;
  }

  /** What {@code ./cartulary query} says. */
  CommandResult query(String name) {
    return run(new StoreCommand.Query(name, Map.of(), "csv"));
  }

  CommandResult run(StoreCommand command) {
    return new StoreCommands(folder, store, Clock.systemUTC()).run(command);
  }

  /** The rows of an answer in CSV, asked over HTTP. */
  List<String> ask(String query) {
    HttpResponse<String> answer = post(query);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body().lines().skip(1).toList();
  }

  /** The answer to a query that is sent over HTTP. */
  HttpResponse<String> post(String query) {
    return send(
        HttpRequest.newBuilder(endpoint())
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(query)));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
