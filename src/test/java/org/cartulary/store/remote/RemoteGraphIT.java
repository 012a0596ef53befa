package org.cartulary.store.remote;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.cartulary.serve.CartularyServer;
import org.cartulary.serve.ServerSettings;
import org.cartulary.serve.StoreContent;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.PublishedGraphContract;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Our own endpoint, read over HTTP, keeps the contract. */
class RemoteGraphIT extends PublishedGraphContract {
  @TempDir Path folder;
  private @Nullable CartularyServer server;
  private @Nullable Fetcher fetcher;

  @Override
  protected PublishedGraph reader(ReleaseStore published) {
    server =
        CartularyServer.start(
            new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(5), 100_000),
            StoreContent.of(SiteInfo.named("Grants", Samples.BASE), published));
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/sparql");
    fetcher = new Fetcher(Set.of(Origin.of(address)));
    return new RemoteGraph(RemoteEndpoint.at(address), fetcher);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
