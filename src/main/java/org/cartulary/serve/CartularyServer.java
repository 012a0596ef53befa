package org.cartulary.serve;

import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.sparql.QueryLimits;
import org.cartulary.serve.sparql.SparqlEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site on the web: Fuseki Main on Jetty with our own handlers and nothing else. Fuseki's
 * datasets and administration are not registered, so what can be reached is what {@link #routes}
 * names.
 */
public final class CartularyServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CartularyServer.class);
  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 64;

  private final FusekiServer server;
  private final SparqlEndpoint endpoint;

  private CartularyServer(FusekiServer server, SparqlEndpoint endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  /**
   * Starts it.
   *
   * @param content what is published; the store stays the caller's to close
   * @throws org.apache.jena.fuseki.FusekiException if the port is taken
   */
  public static CartularyServer start(ServerSettings settings, SiteContent content) {
    Published published = content.published();
    SparqlEndpoint endpoint =
        new SparqlEndpoint(
            published.dataset(),
            published.info().base(),
            new QueryLimits(settings.queryTimeout(), settings.maxResults()));
    FusekiServer server =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .fusekiModules(FusekiModules.create())
            .addServlet("/*", new SiteRoutes(content, settings, endpoint).servlet())
            .build();
    JettyLimits.apply(server.getJettyServer(), settings.host());
    server.start();
    return new CartularyServer(server, endpoint);
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Takes no more requests, lets those that run finish (ten seconds at most), and stops. */
  public void stop() {
    try {
      server.stop();
    } catch (FusekiException late) {
      // Their clients waited in vain; what comes after must be closed all the same.
      LOG.warn("Stopped while requests were still running.");
    } finally {
      endpoint.close();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
