package org.cartulary.serve;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cartulary.serve.http.HandlerServlet;
import org.cartulary.serve.http.Methods;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.page.ProblemPages;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.sparql.QueryLimits;
import org.cartulary.serve.sparql.SparqlEndpoint;
import org.eclipse.jetty.server.NetworkConnector;

/**
 * The SPARQL endpoint of a site, without a site: over an empty dataset in memory, which takes
 * updates and is gone with the process. It is what conformance suites run against; no release can
 * be served by it, and it listens on the loopback interface alone.
 */
public final class SandboxServer implements AutoCloseable {
  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 16;

  private final FusekiServer server;
  private final SparqlEndpoint endpoint;

  private SandboxServer(FusekiServer server, SparqlEndpoint endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   * @throws org.apache.jena.fuseki.FusekiException if the port is taken
   */
  public static SandboxServer start(int port) {
    ServerSettings settings = ServerSettings.defaults();
    Pages pages = new Pages(SiteInfo.named("Sandbox", "http://localhost/"));
    SparqlEndpoint endpoint =
        SparqlEndpoint.writable(
            DatasetGraphFactory.createTxnMem(),
            "http://localhost/",
            new QueryLimits(settings.queryTimeout(), settings.maxResults()));
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .fusekiModules(FusekiModules.create())
            .addServlet(
                "/sparql", new HandlerServlet(new Methods(endpoint), new ProblemPages(pages)))
            .build();
    JettyLimits.apply(server.getJettyServer(), settings.onPort(port));
    server.start();
    return new SandboxServer(server, endpoint);
  }

  /** The port it listens on. */
  public int port() {
    return ((NetworkConnector) server.getJettyServer().getConnectors()[0]).getLocalPort();
  }

  @Override
  public void close() {
    server.stop();
    endpoint.close();
  }
}
