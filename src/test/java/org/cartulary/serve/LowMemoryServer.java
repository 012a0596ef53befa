package org.cartulary.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.OtherJvm;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;

/**
 * A server in a process of its own, with a heap as small as the test wants it: {@code main} prints
 * its port and serves until it is killed.
 */
final class LowMemoryServer implements AutoCloseable {
  private static final String BASE = "http://localhost:3030/id/";
  private static final int THINGS = 2_000;

  private final Process process;
  private final int port;

  LowMemoryServer(String heap) {
    try {
      process =
          new ProcessBuilder(
                  OtherJvm.command(heap, List.of(), LowMemoryServer.class.getName(), List.of()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      port = Integer.parseInt(process.inputReader().readLine());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "low-memory");
    ReleaseStore store = ReleaseStore.open(folder, "serve", Clock.systemUTC());
    store.publish(
        out -> {
          Node graph = NodeFactory.createURI(BASE + "source-a");
          Node title = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
          for (int i = 0; i < THINGS; i++) {
            Node thing = NodeFactory.createURI(BASE + "grant-" + i);
            out.quad(
                Quad.create(graph, thing, title, NodeFactory.createLiteralString("Grant " + i)));
          }
        },
        new ReleaseDescription(
            BASE, "a", null, null, List.of(new ReleaseDescription.ReleaseSource("a", null, null))));
    CartularyServer server =
        CartularyServer.start(
            new ServerSettings("127.0.0.1", 0, Duration.ofMinutes(5), 100_000),
            StoreContent.of(SiteInfo.named("a", BASE), store));
    System.out.println(server.port());
  }
}
