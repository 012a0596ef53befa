package org.cartulary.store.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.cartulary.serve.CartularyServer;
import org.cartulary.serve.ServerSettings;
import org.cartulary.serve.SiteInfo;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.PublishedGraphContract;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Our own endpoint, read over HTTP, keeps the contract. */
class RemoteGraphIT extends PublishedGraphContract {
  private @Nullable CartularyServer server;

  @Override
  protected PublishedGraph reader(ReleaseStore published) {
    server =
        CartularyServer.start(
            new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(5), 100_000),
            published.dataset(),
            new SiteInfo("Grants", Samples.BASE, Optional.empty(), Optional.empty()),
            name -> Optional.empty());
    return new RemoteGraph(
        RemoteEndpoint.at(URI.create("http://127.0.0.1:" + server.port() + "/sparql")));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
