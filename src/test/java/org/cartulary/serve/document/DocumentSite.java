package org.cartulary.serve.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.serve.CartularyServer;
import org.cartulary.serve.ServerSettings;
import org.cartulary.serve.StoreContent;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.PublishResult;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.cartulary.vocab.RDFS;

/** A server over an invented site with a thing of every kind, one that is gone among them. */
final class DocumentSite implements AutoCloseable {
  static final String BASE = "http://localhost:3030/id/";
  static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** A local name that is as long as a request line allows for. */
  static final String LONG = "grant-" + "long-".repeat(500) + "name";

  private final ReleaseStore store;
  private final CartularyServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  DocumentSite() {
    store = ReleaseStore.open(folder(), "serve", Clock.systemUTC());
    publish(true);
    publish(false);
    server =
        CartularyServer.start(ServerSettings.defaults().onPort(0), StoreContent.of(info(), store));
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

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "document-site");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
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
    RDFParser.source("serve/documents.ttl")
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                out.quad(Quad.create(source, triple));
              }
            });
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
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    server.stop();
    store.close();
  }
}
