package org.cartulary.serve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.serve.editor.EditorPage;
import org.cartulary.serve.editor.ResultPage;
import org.cartulary.serve.editor.SparqlIntroduction;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.operation.Administration;
import org.cartulary.serve.operation.Operations;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.sparql.QueryLimits;
import org.cartulary.serve.sparql.ServiceDescription;
import org.cartulary.serve.sparql.SparqlEndpoint;
import org.cartulary.store.search.SearchIndex;
import org.eclipse.jetty.server.NetworkConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site on the web: Fuseki Main on Jetty with our own handlers and nothing else. Fuseki's
 * datasets and administration are not registered, so what can be reached is what {@link SiteRoutes}
 * names.
 */
public final class CartularyServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CartularyServer.class);
  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 250;

  private final FusekiServer server;
  private final SparqlEndpoint endpoint;
  private final Operations operations;
  private final SiteRoutes routes;

  private CartularyServer(
      FusekiServer server, SiteRoutes routes, SparqlEndpoint endpoint, Operations operations) {
    this.server = server;
    this.routes = routes;
    this.endpoint = endpoint;
    this.operations = operations;
  }

  /** Starts one that cannot be told to publish; as the other. */
  public static CartularyServer start(ServerSettings settings, SiteContent content) {
    return start(settings, content, Optional.empty());
  }

  /**
   * Starts it.
   *
   * @param content what is published; the store stays the caller's to close
   * @param administration what an operator with a token can have done
   * @throws org.apache.jena.fuseki.FusekiException if the port is taken
   * @throws java.io.UncheckedIOException if a certificate or a log that the settings name cannot be
   *     used
   */
  public static CartularyServer start(
      ServerSettings settings, SiteContent content, Optional<Administration> administration) {
    Published published = content.published();
    AnswerCache answers = new AnswerCache(published::release, SiteRoutes.cacheBytes());
    Pages pages = new Pages(published.info());
    Examples examples = new Examples(published, content.search());
    SparqlEndpoint endpoint =
        SparqlEndpoint.of(
            published,
            new QueryLimits(settings.queryTimeout(), settings.maxResults()),
            answers,
            new SparqlIntroduction(
                published.info(),
                new ServiceDescription(
                    published, published.info().address("/sparql"), content.federation()),
                new EditorPage(published, pages, content.queries(), examples)),
            new ResultPage(pages, new Names(published.info().base())),
            content.federation(),
            content.search());
    Operations operations =
        new Operations(settings.operation(), published, parts(content), administration);
    SiteRoutes routes = new SiteRoutes(content, settings, endpoint, examples, operations.routes());
    Measures measures = new Measures(operations.metrics());
    measures.queries(endpoint::activity);
    measures.cache("sparql", answers);
    measures.cache("api", routes.apiCache());
    measures.cache("documents", routes.documentCache());
    FusekiServer server =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .fusekiModules(FusekiModules.create())
            .addServlet("/*", routes.servlet())
            .build();
    operations.observe(server.getJettyServer(), routes::nameOf);
    JettyLimits.apply(server.getJettyServer(), settings, operations.metrics());
    server.start();
    return new CartularyServer(server, routes, endpoint, operations);
  }

  /** What is made of each release, and of which it is now: that lags behind for a while. */
  private static Map<String, Supplier<Map<String, Object>>> parts(SiteContent content) {
    return Map.of(
        "search",
        () -> Map.of("release", content.search().<Integer>read(SearchIndex::release)),
        "dumps",
        () -> Map.of("release", content.files().newest().map(ReleaseFiles::release).orElse(0)));
  }

  /** The names of all routes: paths, and prefixes of paths that end in a slash. */
  Set<String> routes() {
    return routes.names();
  }

  /** The port it listens on. */
  public int port() {
    return ((NetworkConnector) server.getJettyServer().getConnectors()[0]).getLocalPort();
  }

  /** Begins to publish as if an operator had asked for it; returns at once. */
  public void publish() {
    operations.publish();
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
      operations.close();
      routes.close();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
