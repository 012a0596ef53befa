package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.Test;

/** The W3C's tests of SPARQL 1.1 over HTTP; the README has the table. */
class ConformanceIT {
  /** The graphs that the tests of the protocol ask for. */
  private static final String DATA = "http://kasei.us/2009/09/sparql/data/data";

  private static Set<String> failed(Map<String, String> results) {
    Set<String> failed = new TreeSet<>();
    results.forEach(
        (test, reason) -> {
          if (!reason.isEmpty()) {
            failed.add(test);
          }
        });
    return failed;
  }

  @Test
  void an_endpoint_that_takes_updates_conforms() {
    Conformance suite = Conformance.suite();
    try (SandboxServer server = SandboxServer.start(0)) {
      String endpoint = "http://127.0.0.1:" + server.port() + "/sparql";
      Map<String, String> query = suite.run(endpoint, "manifest-sparql11-query.ttl");
      assertThat(query).hasSize(328);
      // BNODE("x") twice in a row should be one blank node: ARQ makes two. A zero-length path from
      // a literal that is not in the data should find nothing when it comes from VALUES.
      assertThat(failed(query))
          .containsExactly("functions#bnode01", "property-path#values_and_path");
      Map<String, String> results = suite.run(endpoint, "manifest-sparql11-results.ttl");
      assertThat(results).hasSize(10);
      assertThat(failed(results)).isEmpty();
      Map<String, String> update = suite.run(endpoint, "manifest-sparql11-update.ttl");
      assertThat(update).hasSize(157);
      assertThat(failed(update)).isEmpty();
      Map<String, String> protocol = suite.run(endpoint, "protocol/manifest.ttl");
      assertThat(protocol).hasSize(34);
      assertThat(failed(protocol)).isEmpty();
    }
  }

  @Test
  void a_published_site_conforms_in_what_it_takes() throws IOException {
    Conformance suite = Conformance.suite();
    Path folder = Files.createTempDirectory(Path.of("target"), "conformance");
    try (ReleaseStore store = ReleaseStore.open(folder, "serve", Clock.systemUTC());
        CartularyServer server = serve(store)) {
      String endpoint = "http://127.0.0.1:" + server.port() + "/sparql";
      Map<String, String> protocol = suite.runPreloaded(endpoint, "protocol/manifest.ttl");
      assertThat(protocol).hasSize(34);
      // It takes no updates, and it refuses those that are malformed as the tests want it.
      assertThat(failed(protocol))
          .containsExactly(
              "protocol#update_base_uri",
              "protocol#update_dataset_default_graph",
              "protocol#update_dataset_default_graphs",
              "protocol#update_dataset_full",
              "protocol#update_dataset_named_graphs",
              "protocol#update_post_direct",
              "protocol#update_post_form");
      Map<String, String> description = suite.run(endpoint, "service-description/manifest.ttl");
      assertThat(description).hasSize(3);
      assertThat(failed(description)).isEmpty();
    }
  }

  /** The site's base has to be its own address, which the description names. */
  private static CartularyServer serve(ReleaseStore store) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String base = "http://127.0.0.1:" + port + "/id/";
    // A release has the graphs of its sources alone; the suite's are put beside it.
    store.publish(quads -> {}, new ReleaseDescription(base, "Conformance", null, null, List.of()));
    Txn.executeWrite(store.dataset(), () -> data(store.dataset()));
    return CartularyServer.start(
        new ServerSettings("127.0.0.1", port, Duration.ofSeconds(30), 100_000),
        StoreContent.of(SiteInfo.named("Conformance", base), store));
  }

  private static void data(DatasetGraph dataset) {
    Node empty = NodeFactory.createURI(DATA + "0.rdf");
    dataset.add(Quad.create(empty, empty, empty, empty));
    for (int i = 1; i <= 3; i++) {
      Graph graph = dataset.getGraph(NodeFactory.createURI(DATA + i + ".rdf"));
      RDFParser.source(Conformance.file("protocol/data" + i + ".nt")).parse(graph);
    }
  }
}
