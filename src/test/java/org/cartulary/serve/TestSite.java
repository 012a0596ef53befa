package org.cartulary.serve;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.serve.operation.Administration;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.store.search.SearchIndexes;

/** A real server on a free port over a small invented site, and a client for it. */
final class TestSite implements AutoCloseable {
  static final String BASE = "http://localhost:3030/id/";

  private final ReleaseStore store;
  private final SearchIndexes search;
  private final CartularyServer server;
  private final SiteClient client;

  TestSite() {
    this(Duration.ofSeconds(30), 100_000);
  }

  TestSite(Duration timeout, int maxResults) {
    this(timeout, maxResults, QueryLibrary.shipped(problem -> {}));
  }

  TestSite(Duration timeout, int maxResults, QueryLibrary queries) {
    this(new ServerSettings("127.0.0.1", 0, timeout, maxResults), Optional.empty(), queries);
  }

  /** Operated as these settings say, and with this in the place of a real site's administration. */
  TestSite(ServerSettings settings, Optional<Administration> administration) {
    this(settings, administration, QueryLibrary.shipped(problem -> {}));
  }

  private TestSite(
      ServerSettings settings, Optional<Administration> administration, QueryLibrary queries) {
    Path folder = Samples.folder("serve-site");
    store = ReleaseStore.open(folder, "serve", Clock.systemUTC());
    publish(store);
    search = SearchIndexes.open(folder, store.dataset(), store.graph(), "en");
    store.onRelease(release -> search.follow());
    server =
        CartularyServer.start(
            settings,
            new SiteContent(
                new Published(info(), store.dataset(), store.graph(), store.history()),
                new TestDocuments(),
                queries,
                search),
            administration);
    client = new SiteClient(server.port());
  }

  private static SiteInfo info() {
    return new SiteInfo(
        "Invented grants",
        Optional.empty(),
        BASE,
        Optional.of("https://creativecommons.org/publicdomain/zero/1.0/"),
        Optional.of(new SiteInfo.Agent("Nobody", Optional.empty())),
        Optional.empty(),
        "en");
  }

  /** What a site holds: two sources, of which the second says one thing of its own. */
  private static void publish(ReleaseStore store) {
    ReleaseDescription description =
        new ReleaseDescription(
            BASE,
            "Invented grants",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            null,
            List.of(
                new ReleaseDescription.ReleaseSource("a", null, null),
                new ReleaseDescription.ReleaseSource("site", null, null)));
    store.publish(TestSite::write, description);
  }

  private static void write(StreamRDF out) {
    Samples.turtle("serve/site.ttl", BASE + "source-site").writeTo(out);
    out.quad(
        Quad.create(
            NodeFactory.createURI(BASE + "source-a"),
            NodeFactory.createURI(BASE + "person-ada"),
            NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
            NodeFactory.createLiteralString("only here")));
  }

  Set<String> routes() {
    return server.routes();
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return client.uri(path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return client.get(path, headers);
  }

  HttpResponse<String> ask(String query, String... headers) {
    return client.ask(query, headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    return client.send(request, headers);
  }

  static String header(HttpResponse<?> response, String name) {
    return SiteClient.header(response, name);
  }

  @Override
  public void close() {
    server.stop();
    search.close();
    store.close();
  }
}
