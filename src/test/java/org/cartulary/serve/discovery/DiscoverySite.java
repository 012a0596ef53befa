package org.cartulary.serve.discovery;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cartulary.export.dump.DumpMaker;
import org.cartulary.export.dump.FileKeeper;
import org.cartulary.export.dump.Waiting;
import org.cartulary.serve.CartularyServer;
import org.cartulary.serve.ServerSettings;
import org.cartulary.serve.SiteClient;
import org.cartulary.serve.StoreContent;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseDescription.Agent;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.ReleaseStore;

/** A real server with a real store and its files, and a client for it. */
final class DiscoverySite implements AutoCloseable {
  static final String ORIGIN = "http://example.org";
  static final String BASE = ORIGIN + "/id/";
  static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  static final ReleaseDescription DESCRIPTION =
      new ReleaseDescription(
          BASE,
          "Invented & odd grants",
          LICENCE,
          new Agent("https://example.org/university", "Example University"),
          List.of(
              new ReleaseSource("a", "The \"first\" source", "https://example.org/a?x=1&y=2"),
              new ReleaseSource("b", null, null)));

  private final ReleaseStore store;
  private final FileKeeper files;
  private final CartularyServer server;
  private final SiteClient client;

  DiscoverySite(Path var) {
    store = ReleaseStore.open(var, "serve", Clock.systemUTC());
    SiteInfo info =
        new SiteInfo(
            DESCRIPTION.title(),
            Optional.of("Grants that nobody ever gave."),
            BASE,
            Optional.of(LICENCE),
            Optional.of(
                new SiteInfo.Agent(
                    "Example University", Optional.of("https://example.org/university"))),
            Optional.of("grants@example.org"),
            "en");
    files =
        new FileKeeper(
            var.resolve("dumps"),
            store.graph(),
            List.of(new SitemapMaker(info, List.of("/", "/catalog", "/dumps/")), new DumpMaker()));
    server =
        CartularyServer.start(
            ServerSettings.defaults().onPort(0), StoreContent.of(info, store, files));
    client = new SiteClient(server.port());
    store.onRelease(release -> files.refresh());
  }

  /** Publishes and waits until the files are on offer. */
  Release publish(ReleaseContent content) {
    Release release = store.publish(content, DESCRIPTION).release();
    awaitFiles(release);
    return release;
  }

  void awaitFiles(Release release) {
    files.refresh();
    Waiting.until(
        () -> files.newest().filter(newest -> newest.release() == release.number()).isPresent());
  }

  ReleaseStore store() {
    return store;
  }

  FileKeeper files() {
    return files;
  }

  HttpResponse<String> get(String path, String... headers) {
    return client.get(path, headers);
  }

  HttpResponse<byte[]> bytes(String path, String... headers) {
    return client.send(BodyHandlers.ofByteArray(), "GET", path, headers);
  }

  <T> HttpResponse<T> send(
      HttpResponse.BodyHandler<T> body, String method, String path, String... headers) {
    return client.send(body, method, path, headers);
  }

  static String header(HttpResponse<?> response, String name) {
    return SiteClient.header(response, name);
  }

  @Override
  public void close() {
    server.close();
    files.close();
    store.close();
  }
}
