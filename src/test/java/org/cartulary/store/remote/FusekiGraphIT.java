package org.cartulary.store.remote;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.PublishedGraphContract;
import org.cartulary.store.ReleaseStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A stock Fuseki with nothing of ours in it, read over HTTP, keeps the contract. */
class FusekiGraphIT extends PublishedGraphContract {
  private @Nullable FusekiServer server;

  @Override
  protected PublishedGraph reader(ReleaseStore published) {
    server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/grants", published.dataset(), false)
            .build()
            .start();
    return new RemoteGraph(
        RemoteEndpoint.at(URI.create("http://127.0.0.1:" + server.getPort() + "/grants/sparql")));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
