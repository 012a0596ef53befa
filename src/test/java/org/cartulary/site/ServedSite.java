package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.serve.ServerSettings;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;

/**
 * The example site on a free port, with more sources beside its page: records enough for lists of
 * several pages, a record that is refused, a page that says nothing; and a grant that was published
 * once and is no more. Browsers that look at it are started when somebody first wants one.
 */
final class ServedSite implements AutoCloseable {
  /** The local name of the grant that is gone. */
  static final String GONE = "grant-example-foundation-gone-1";

  private static final int GRANTS = 45;
  private static final String SOURCES =
      """
        - name: many
          title: Invented grants
          file: many.jsonl
        - name: few
          title: Records by hand
          file: few.yaml
        - name: nothing
          title: A page without grants
          file: nothing.txt
      """;

  private final SiteServer server;

  /** One with scripts and one without. */
  private final Map<Boolean, Browser> browsers = new HashMap<>();

  /** Publishes the site twice, the second time without one grant, and serves it. */
  ServedSite() {
    this("http://localhost:3030/id/");
  }

  /** The same, whose IRIs start so. */
  ServedSite(String base) {
    this(base, Duration.ofSeconds(60), 100_000);
  }

  /**
   * The same, whose IRIs start so.
   *
   * @param timeout how long a query may take
   * @param maxResults how many rows it may find
   */
  ServedSite(String base, Duration timeout, int maxResults) {
    Path folder = TestSite.copyOfExample(Samples.folder("shared-site")).folder();
    ReleaseStore store = ReleaseStore.open(folder.resolve("var"), "serve", Clock.systemUTC());
    StoreCommands commands = new StoreCommands(folder, store, Clock.systemUTC());
    try {
      Files.writeString(
          folder.resolve("cartulary.yaml"),
          SOURCES.indent(0) + "base: " + base + "\n",
          StandardOpenOption.APPEND);
      Files.writeString(folder.resolve("nothing.txt"), "Nothing is said here of any project.\n");
      Files.writeString(folder.resolve("few.yaml"), few());
      Files.writeString(folder.resolve("many.jsonl"), many() + gone());
      publish(commands);
      Files.writeString(folder.resolve("many.jsonl"), many());
      publish(commands);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    server =
        new SiteServer(
            new SiteConfigReader().read(folder).config().orElseThrow(),
            new ServerSettings("127.0.0.1", 0, timeout, maxResults),
            store,
            commands,
            false,
            result -> {});
  }

  private static void publish(StoreCommands commands) {
    CommandResult result = commands.run(new StoreCommand.Publish(ReportFormat.TEXT));
    if (result.status() != ExitStatus.DONE && result.status() != ExitStatus.REFUSED) {
      throw new IllegalStateException(result.output() + result.error());
    }
  }

  private static String many() {
    return IntStream.rangeClosed(1, GRANTS)
        .mapToObj(
            number ->
                """
                {"title": "Invented grant %1$d", "funder": "Example Foundation", \
                "award-number": "EX-%1$d", "start": "20%2$02d", "people": [\
                {"name": "Given%1$d Family%1$d", "role": "PI", "affiliation": "Example University %1$d"}], \
                "publications": [{"title": "A paper of grant %1$d", "year": "20%2$02d", \
                "doi": "10.5555/example.%1$d", "venue": "Journal of Examples", \
                "authors": [{"name": "Given%1$d Family%1$d"}]}]}
                """
                    .formatted(number, 10 + number % 15))
        .collect(Collectors.joining());
  }

  private static String gone() {
    return "{\"title\": \"A grant that is withdrawn\", \"funder\": \"Example Foundation\","
        + " \"award-number\": \"GONE-1\"}\n";
  }

  private static String few() {
    return """
        - title: A grant that is written down by hand
          funder: Example Foundation
          award-number: HAND-1
          people:
            - {name: Ada Author, role: PI}
        - title: A grant with a wrong date
          funder: Example Foundation
          start: 2023-02-30
        """;
  }

  int port() {
    return server.port();
  }

  /** The address of a path. */
  URI uri(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  /** A browser as this visitor has it, the same for all who have scripts, or have none. */
  Browser browser(Visitor visitor) {
    Browser browser =
        browsers.computeIfAbsent(
            visitor.scripts(), scripts -> new Browser(uri("").toString(), scripts));
    browser.handTo(visitor);
    return browser;
  }

  @Override
  public void close() {
    browsers.values().forEach(Browser::close);
    server.close();
  }
}
