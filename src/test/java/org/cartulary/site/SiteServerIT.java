package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.serve.ServerSettings;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SiteServerIT {
  private static final String GRANT = "/doc/grant-nsfc-62206101.ttl";

  @TempDir private Path scratch;

  private static String get(int port, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void the_last_release_is_served_until_the_publishing_beside_it_has_ended() throws Exception {
    TestSite site = TestSite.copyOfExample(scratch);
    Path var = site.folder().resolve("var");
    ReleaseStore store = ReleaseStore.open(var, "serve", Clock.systemUTC());
    StoreCommands commands = new StoreCommands(site.folder(), store, Clock.systemUTC());
    String base = "http://localhost:3030/id/";
    assertThat(commands.holdsReleaseOf(base)).isFalse();
    commands.run(new StoreCommand.Publish(ReportFormat.TEXT));
    assertThat(commands.holdsReleaseOf(base)).isTrue();
    assertThat(commands.holdsReleaseOf("http://moved.example.org/id/")).isFalse();
    site.text(site.text().replace("Fundamental Limits of Pruning", "Absolute Limits of Pruning"));

    CompletableFuture<CommandResult> published = new CompletableFuture<>();
    try (SiteServer server =
        new SiteServer(
            new SiteConfigReader().read(site.folder()).config().orElseThrow(),
            new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(60), 1_000),
            store,
            commands,
            false,
            published::complete)) {
      // As long as this writes nobody else can.
      DatasetGraph dataset = store.dataset();
      dataset.begin(TxnType.WRITE);
      server.publish();
      assertThat(get(server.port(), GRANT)).contains("Fundamental Limits of Pruning");
      assertThat(get(server.port(), "/health")).contains("\"release\" : 1");
      assertThat(published).isNotDone();
      dataset.abort();
      dataset.end();

      assertThat(published.get().output()).contains("release 2");
      assertThat(get(server.port(), GRANT)).contains("Absolute Limits of Pruning");
    }
  }
}
