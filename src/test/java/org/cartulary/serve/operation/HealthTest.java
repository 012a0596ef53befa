package org.cartulary.serve.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDBException;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
  private static final String BASE = "http://localhost:3030/id/";
  @TempDir private Path folder;
  private ReleaseStore store;

  @BeforeEach
  void open() {
    store = ReleaseStore.open(folder, "a test", Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void publish() {
    Quad quad =
        Quad.create(
            NodeFactory.createURI(BASE + "source-a"),
            NodeFactory.createURI(BASE + "person-ada"),
            NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
            NodeFactory.createLiteralString("Ada"));
    store.publish(
        out -> out.quad(quad),
        new ReleaseDescription(
            BASE,
            "A site",
            null,
            null,
            List.of(new ReleaseDescription.ReleaseSource("a", null, null))));
  }

  private Reply ask(DatasetGraph dataset, String path) {
    Published published =
        new Published(SiteInfo.named("A site", BASE), dataset, store.graph(), store.history());
    return new Health(published, Map.of("search", () -> Map.of("documents", 7)))
        .handle(
            new Request("GET", path, Optional.empty(), Map.of(), InputStream.nullInputStream()));
  }

  private static JsonNode json(Reply reply) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    reply.body().writeTo(body);
    return new ObjectMapper().readTree(body.toString(UTF_8));
  }

  @Test
  void before_the_first_release_it_is_alive_and_not_ready() throws IOException {
    Reply reply = ask(store.dataset(), Health.PATH);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(json(reply).path("status").asText()).isEqualTo("not ready");
    assertThat(json(reply).path("store").asText()).isEqualTo("readable");
    assertThat(ask(store.dataset(), Health.LIVE).status()).isEqualTo(200);
  }

  @Test
  void with_a_release_it_is_ready_and_tells_of_its_parts() throws IOException {
    publish();
    Reply reply = ask(store.dataset(), Health.PATH);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply).path("release").asInt()).isEqualTo(1);
    assertThat(json(reply).path("search").path("documents").asInt()).isEqualTo(7);
  }

  @Test
  void a_store_that_cannot_be_read_is_not_ready_though_its_release_is_known() throws IOException {
    publish();
    DatasetGraph broken =
        new DatasetGraphWrapper(store.dataset()) {
          @Override
          public Iterator<Quad> find() {
            throw new TDBException("the disk is gone");
          }
        };
    Reply reply = ask(broken, Health.PATH);
    assertThat(reply.status()).isEqualTo(503);
    assertThat(json(reply).path("store").asText()).isEqualTo("not readable");
    assertThat(ask(broken, Health.LIVE).status()).isEqualTo(200);
  }
}
