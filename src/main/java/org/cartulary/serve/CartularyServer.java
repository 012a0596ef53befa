package org.cartulary.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cartulary.serve.discovery.Discovery;
import org.cartulary.serve.document.DocumentPages;
import org.cartulary.serve.document.ThingRedirect;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.HandlerServlet;
import org.cartulary.serve.page.HomePage;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.source.SourceList;
import org.cartulary.serve.source.SourcePages;
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
            .addServlet("/*", new HandlerServlet(routes(content, endpoint)))
            .build();
    JettyLimits.apply(server.getJettyServer(), settings.host());
    server.start();
    return new CartularyServer(server, endpoint);
  }

  private static Handler routes(SiteContent content, SparqlEndpoint endpoint) {
    DatasetGraph dataset = content.published().dataset();
    SiteInfo site = content.published().info();
    Names names = new Names(site.base());
    Pages pages = new Pages(site);
    Map<String, Handler> routes = new LinkedHashMap<>();
    routes.put("/", new HomePage(dataset, site, names));
    routes.put("/sparql", endpoint);
    routes.put(names.thingPath(), new ThingRedirect(dataset, pages, names));
    routes.put(Names.DOCUMENT_PATH, new DocumentPages(dataset, pages, names, content.documents()));
    routes.put("/sources", new SourceList(content.published(), content.documents(), pages, names));
    routes.put(SourcePages.PREFIX, new SourcePages(content.documents(), pages, names));
    routes.put(StaticFiles.PREFIX, new StaticFiles());
    routes.putAll(new Discovery(content.published(), content.files()).routes());
    return new Routes(routes);
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
