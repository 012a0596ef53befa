package org.cartulary.serve.document;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.serve.CartularyServer;
import org.cartulary.serve.ServerSettings;
import org.cartulary.serve.SiteClient;
import org.cartulary.serve.StoreContent;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.PublishResult;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.vocab.RDFS;

/** A server over an invented site with a thing of every kind, one that is gone among them. */
final class DocumentSite implements AutoCloseable {
  static final String BASE = "http://localhost:3030/id/";
  static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** A local name that is as long as a request line allows for. */
  static final String LONG = "grant-" + "long-".repeat(500) + "name";

  private final ReleaseStore store;
  private final CartularyServer server;
  private final SiteClient client;

  DocumentSite() {
    store = ReleaseStore.open(Samples.folder("document-site"), "serve", Clock.systemUTC());
    publish(true);
    publish(false);
    server =
        CartularyServer.start(ServerSettings.defaults().onPort(0), StoreContent.of(info(), store));
    client = new SiteClient(server.port());
  }

  static SiteInfo info() {
    return new SiteInfo(
        "Invented grants",
        Optional.empty(),
        BASE,
        Optional.of(LICENCE),
        Optional.empty(),
        Optional.empty(),
        "en");
  }

  ReleaseStore store() {
    return store;
  }

  /** Makes a release, with or without the thing that comes and goes. */
  PublishResult publish(boolean withGone) {
    ReleaseDescription description =
        new ReleaseDescription(
            BASE,
            "Invented grants",
            LICENCE,
            null,
            List.of(
                new ReleaseDescription.ReleaseSource("page", null, "https://example.org/page")));
    return store.publish(out -> write(out, withGone), description);
  }

  private static void write(StreamRDF out, boolean withGone) {
    Node source = NodeFactory.createURI(BASE + "source-page");
    Samples.turtle("serve/documents.ttl", source.getURI()).writeTo(out);
    label(out, source, LONG, "A long name");
    if (withGone) {
      label(out, source, "grant-gone", "A grant that is withdrawn");
    }
  }

  private static void label(StreamRDF out, Node source, String name, String label) {
    Node thing = NodeFactory.createURI(BASE + name);
    out.quad(Quad.create(source, thing, RDFS.label, NodeFactory.createLiteralString(label)));
  }

  URI uri(String path) {
    return client.uri(path);
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return client.get(path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return client.send(method, path, headers);
  }

  static String header(HttpResponse<?> response, String name) {
    return SiteClient.header(response, name);
  }

  @Override
  public void close() {
    server.stop();
    store.close();
  }
}
