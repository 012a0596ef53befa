package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.export.dump.Waiting;
import org.cartulary.serve.ServerSettings;
import org.cartulary.serve.SiteClient;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a Cartulary says of itself, in VoID and dumps, is enough for another to harvest it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HarvestByVoidIT {
  @TempDir static Path folders;

  private static String base;
  private static ReleaseStore store;
  private static SiteServer server;
  private static SiteClient client;

  @BeforeAll
  static void start() throws IOException {
    TestSite site = TestSite.copyOfExample(folders);
    // A site's dumps are where its base says, so the port is in it before the server has it.
    int port = freePort();
    base = "http://127.0.0.1:" + port + "/id/";
    Path config = site.folder().resolve("cartulary.yaml");
    Files.writeString(config, "base: " + base + "\n" + Files.readString(config));
    store = ReleaseStore.open(site.folder().resolve("var"), "serve", Clock.systemUTC());
    StoreCommands commands = new StoreCommands(site.folder(), store, Clock.systemUTC());
    commands.run(new StoreCommand.Publish(ReportFormat.TEXT));
    server =
        new SiteServer(
            new SiteConfigReader().read(site.folder()).config().orElseThrow(),
            new ServerSettings("127.0.0.1", port, Duration.ofSeconds(60), 100_000),
            store,
            commands,
            false,
            result -> {});
    client = new SiteClient(port);
    Waiting.until(() -> client.send("HEAD", "/dumps/dataset.nq.gz").statusCode() == 200);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** What the publisher's sources say of the publisher's things. */
  private static Set<Triple> published() {
    Set<Triple> triples = new HashSet<>();
    store.graph().streamQuads(own(triples));
    return triples;
  }

  private static StreamRDF own(Set<Triple> triples) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        if (quad.getSubject().getURI().startsWith(base)) {
          triples.add(quad.asTriple());
        }
      }
    };
  }

  private static Set<Triple> kept(Path file) throws IOException {
    Set<Triple> triples = new HashSet<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      RDFParser.source(in)
          .lang(Lang.NTRIPLES)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  triples.add(triple);
                }
              });
    }
    return triples;
  }

  @Test
  void all_that_is_published_of_its_things_is_taken_from_the_dump_that_void_names()
      throws IOException {
    try (Institution north = Institution.start(folders, "north", List.of())) {
      HarvestRun run = new HarvestRun(north.folder(), true);
      for (URI address : List.of(client.uri("/.well-known/void"), client.uri("/"))) {
        String name = address.getPath().equals("/") ? "home" : "described";
        CommandResult harvested = run.harvest(address, name, null);
        assertThat(harvested.error()).isEmpty();
        assertThat(harvested.output()).contains(client.uri("/dumps/dataset.nq.gz").toString());
        assertThat(kept(north.folder().resolve("harvested/" + name + ".nt.gz")))
            .isEqualTo(published())
            .hasSizeGreaterThan(500);
      }
      CommandResult again = run.harvest(client.uri("/.well-known/void"), "described", null);
      assertThat(again.error()).isEmpty();
      assertThat(again.output()).as("a dump that has not changed").startsWith("same ");

      CommandResult listed = run.harvest(client.uri("/.well-known/void"), "liao", null);
      HarvestIT.list(north, listed);
      CommandResult release = north.run(new StoreCommand.Publish(ReportFormat.TEXT));
      assertThat(release.status()).as(release.output()).isEqualTo(ExitStatus.DONE);
      assertThat(
              north.ask(
                  "SELECT (COUNT(*) AS ?n) { GRAPH <http://north.example/id/source-liao> { ?s ?p ?o } }"))
          .containsExactly(Integer.toString(published().size()));
    }
  }
}
