package org.cartulary.store.remote;

import java.net.URI;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.PublishedGraphContract;
import org.cartulary.store.ReleaseStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A stock Fuseki with nothing of ours in it, read over HTTP, keeps the contract. */
class FusekiGraphIT extends PublishedGraphContract {
  private @Nullable FusekiServer server;
  private @Nullable Fetcher fetcher;

  @Override
  protected PublishedGraph reader(ReleaseStore published) {
    server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/grants", published.dataset(), false)
            .build()
            .start();
    URI address = URI.create("http://127.0.0.1:" + server.getPort() + "/grants/sparql");
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
