package org.cartulary.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stock Fuseki, as a VIVO has one, without dumps and descriptions. */
class EndpointHarvestTest {
  @TempDir Path site;

  private static final String SPACE = "http://vivo.example/individual/";

  private static DatasetGraph people(int count) {
    DatasetGraph dataset = DatasetFactory.create().asDatasetGraph();
    for (int i = 0; i < count; i++) {
      add(dataset, SPACE + "n" + i, "Person " + i);
    }
    add(dataset, "http://else.example/individual/n1", "Somebody else's");
    return dataset;
  }

  private static void add(DatasetGraph dataset, String iri, String label) {
    var subject = NodeFactory.createURI(iri);
    var person = NodeFactory.createURI("http://xmlns.com/foaf/0.1/Person");
    dataset.add(Quad.create(Quad.defaultGraphIRI, subject, RDF.type.asNode(), person));
    dataset.add(
        Quad.create(
            Quad.defaultGraphIRI,
            subject,
            RDFS.label.asNode(),
            NodeFactory.createLiteralString(label)));
  }

  private HarvestReport harvest(URI address) {
    HarvestOrder order =
        new HarvestOrder(
            address, "vivo", Optional.of(SPACE), site, "http://north.example/id/", List.of());
    try (Fetcher fetcher = new Fetcher(Set.of(Origin.of(address)))) {
      return new Harvester(fetcher, Clock.systemUTC()).harvest(order);
    }
  }

  @Test
  void all_that_it_says_of_its_things_is_read_in_parts() throws IOException {
    FusekiServer server =
        FusekiServer.create().port(0).loopback(true).add("/vivo", people(2_500)).build().start();
    try {
      HarvestReport report =
          harvest(URI.create("http://127.0.0.1:" + server.getPort() + "/vivo/sparql"));
      assertThat(report.receipt().triples()).isEqualTo(5_000);
      try (GZIPInputStream in =
          new GZIPInputStream(Files.newInputStream(site.resolve("harvested/vivo.nt.gz")))) {
        List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> line.startsWith("<" + SPACE));
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void one_that_says_the_same_again_and_again_is_given_up() {
    try (PublisherServer circle = new PublisherServer()) {
      circle.at(
          "/sparql",
          "application/sparql-results+json",
          """
          {"head":{"vars":["s","p","o","count"]},"results":{"bindings":[{
            "s":{"type":"uri","value":"http://vivo.example/individual/n1"},
            "p":{"type":"uri","value":"http://www.w3.org/2000/01/rdf-schema#label"},
            "o":{"type":"literal","value":"x"},"count":{"type":"literal","value":"1"}}]}}
          """);
      assertThatThrownBy(() -> harvest(circle.uri("/sparql")))
          .isInstanceOf(HarvestException.class)
          .hasMessageContaining("order");
    }
  }

  @Test
  void one_that_cuts_its_answers_is_noticed() {
    try (PublisherServer cutting = new PublisherServer()) {
      cutting.at(
          "/sparql",
          "application/sparql-results+json",
          """
          {"head":{"vars":["s","p","o","count"]},"results":{"bindings":[{
            "s":{"type":"uri","value":"http://vivo.example/individual/n1"},
            "p":{"type":"uri","value":"http://www.w3.org/2000/01/rdf-schema#label"},
            "o":{"type":"literal","value":"x"},"count":{"type":"literal","value":"7"}}]}}
          """);
      assertThatThrownBy(() -> harvest(cutting.uri("/sparql")))
          .isInstanceOf(HarvestException.class)
          .hasMessageContaining("1 of 7");
    }
  }
}
