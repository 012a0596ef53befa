package org.cartulary.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a publisher answers, only their own things are taken, and only from their server. */
class HarvesterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.5Z"), ZoneOffset.UTC);
  private static final String SPACE = "http://south.example/id/";
  private static final String GRANT =
      "<http://south.example/id/g> <http://www.w3.org/2000/01/rdf-schema#label> \"A grant\" .\n";

  @TempDir Path site;
  private final PublisherServer publisher = new PublisherServer();

  @AfterEach
  void stop() {
    publisher.close();
  }

  private HarvestReport harvest(URI address, Optional<String> space) {
    HarvestOrder order =
        new HarvestOrder(address, "south", space, site, "http://north.example/id/", List.of());
    try (Fetcher fetcher = new Fetcher(Set.of(Origin.of(address)))) {
      return new Harvester(fetcher, CLOCK).harvest(order);
    }
  }

  private HarvestReport harvest(String path) {
    return harvest(publisher.uri(path), Optional.of(SPACE));
  }

  private List<String> kept() throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(site.resolve("harvested/south.nt.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void a_void_description_leads_to_the_dump_and_says_whose_things_they_are() throws IOException {
    String space = publisher.uri("/id/").toString();
    String grant = GRANT.replace(SPACE, space);
    publisher
        .at(
            "/.well-known/void",
            "text/turtle",
            """
            PREFIX void: <http://rdfs.org/ns/void#>
            </all> void:dataDump </dumps/all.jsonld>, </dumps/all.ttl>, </dumps/all.nq.gz> ;
              void:uriSpace "/id/" ; void:subset </part> ;
              <http://purl.org/dc/terms/title> "All grants" .
            </part> void:dataDump </dumps/part.nt> ; void:uriSpace "http://else.example/" .
            """
                .replace("\"/id/", "\"" + space))
        .at(
            "/dumps/all.nq.gz",
            exchange ->
                PublisherServer.send(
                    exchange,
                    "application/n-quads",
                    PublisherServer.gzip(grant.replace(" .", " <http://south.example/graph> ."))));

    HarvestReport report = harvest(publisher.uri("/"), Optional.empty());

    assertThat(kept()).containsExactly(grant.strip());
    assertThat(report.title()).isEqualTo("All grants");
    assertThat(report.receipt().uriSpace()).isEqualTo(space);
    assertThat(report.receipt().from()).isEqualTo(publisher.uri("/dumps/all.nq.gz").toString());
    assertThat(report.receipt().harvested()).isEqualTo("2026-03-01T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://orcid.org/", "http://127.0.0.1:1/id/", "http://127.0.0.1/id/"})
  void things_of_another_host_are_taken_only_where_the_operator_says_so(String space)
      throws IOException {
    publisher
        .at(
            "/.well-known/void",
            "text/turtle",
            "</all> <http://rdfs.org/ns/void#dataDump> </dump.nt> ;"
                + " <http://rdfs.org/ns/void#uriSpace> \"%s\" .".formatted(space))
        .at("/dump.nt", "application/n-triples", GRANT.replace(SPACE, space));
    assertThatThrownBy(() -> harvest(publisher.uri("/"), Optional.empty()))
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining("--uri-space");
    harvest(publisher.uri("/"), Optional.of(space));
    assertThat(kept()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://south.example/id/", "http://south.example/", SPACE + "grant/"})
  void what_another_source_speaks_of_is_not_harvested_from_a_second(String taken) {
    publisher.at("/dump.nt", "application/n-triples", GRANT);
    URI address = publisher.uri("/dump.nt");
    HarvestOrder order =
        new HarvestOrder(
            address, "x", Optional.of(SPACE), site, "http://north.example/id/", List.of(taken));
    try (Fetcher fetcher = new Fetcher(Set.of(Origin.of(address)))) {
      assertThatThrownBy(() -> new Harvester(fetcher, CLOCK).harvest(order))
          .isInstanceOf(HarvestException.class)
          .hasMessageContaining("another source");
    }
  }

  @Test
  void only_statements_about_their_own_things_in_our_vocabularies_are_taken() throws IOException {
    String label = "<http://www.w3.org/2000/01/rdf-schema#label>";
    String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    publisher.at(
        "/dump.nt",
        "application/n-triples",
        GRANT
            + "<http://north.example/id/ours> %s \"Rewritten\" .\n".formatted(label)
            + "<http://south.example.evil/id/g> %s \"Near\" .\n".formatted(label)
            + "<http://south.example/id/g> <http://evil.example/p> \"x\" .\n"
            + "<http://south.example/id/g> %s <http://schema.org/Grant> .\n".formatted(type)
            + "<http://south.example/id/g> %s \"not a class\" .\n".formatted(type)
            + "<http://south.example/id/g> <http://xmlns.com/foaf/0.1/1bad> \"x\" .\n"
            + "<http://south.example/id/g> <http://xmlns.com/foaf/0.1/page> <javascript:x> .\n"
            + "<http://south.example/id/g> %s \"\\u0001\" .\n".formatted(label)
            + "<http://south.example/id/g> <http://www.w3.org/2002/07/owl#imports> <http://a/b> .\n"
            + "<http://south.example/id/g> <http://www.w3.org/2002/07/owl#sameAs>"
            + " <http://north.example/id/ours> .\n"
            + "_:b0 %s \"A blank node\" .\n".formatted(label));

    HarvestReport report = harvest("/dump.nt");

    assertThat(kept())
        .hasSize(3)
        .contains(GRANT.strip())
        .anyMatch(line -> line.contains("sameAs"))
        .anyMatch(line -> line.startsWith("_:") && line.contains("A blank node"));
    assertThat(report.refused().values()).containsExactlyInAnyOrder(2L, 5L, 2L);
  }

  @Test
  void an_unchanged_dump_is_not_fetched_again() throws IOException {
    publisher.at(
        "/dump.nt",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"one\"");
          if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            PublisherServer.send(
                exchange, "application/n-triples", GRANT.getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(harvest("/dump.nt").changed()).isTrue();
    assertThat(harvest("/dump.nt").changed()).isFalse();

    Files.write(site.resolve("harvested/south.nt.gz"), new byte[] {1});
    assertThat(harvest("/dump.nt").changed()).as("a damaged file is fetched anew").isTrue();
    assertThat(kept()).containsExactly(GRANT.strip());
  }

  @Test
  void what_breaks_off_leaves_the_last_harvest() throws IOException {
    publisher.at("/dump.nt", "application/n-triples", GRANT);
    publisher.at("/broken/dump.nt", "application/n-triples", GRANT + "<http://south.ex");
    publisher.at("/empty/dump.nt", "application/n-triples", "");
    harvest("/dump.nt");
    for (String path : List.of("/broken/dump.nt", "/empty/dump.nt", "/none/dump.nt")) {
      assertThatThrownBy(() -> harvest(path)).isInstanceOf(HarvestException.class);
      assertThat(kept()).containsExactly(GRANT.strip());
    }
  }

  @Test
  void a_redirect_is_followed_at_the_same_origin_only() throws IOException {
    try (PublisherServer elsewhere = new PublisherServer()) {
      elsewhere.at("/dump.nt", "application/n-triples", GRANT);
      publisher
          .leading("/moved.nt", "/dump.nt")
          .at("/dump.nt", "application/n-triples", GRANT)
          .leading("/away.nt", elsewhere.uri("/dump.nt").toString())
          .leading("/file.nt", "file:///etc/passwd")
          .leading("/circle.nt", "/circle.nt");
      harvest("/moved.nt");
      assertThat(kept()).containsExactly(GRANT.strip());
      for (String path : List.of("/away.nt", "/file.nt", "/circle.nt")) {
        assertThatThrownBy(() -> harvest(path))
            .isInstanceOf(HarvestException.class)
            .hasMessageContaining("leads");
      }
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void a_dump_elsewhere_is_not_fetched() {
    try (PublisherServer elsewhere = new PublisherServer()) {
      publisher.at(
          "/.well-known/void",
          "text/turtle",
          "</all> <http://rdfs.org/ns/void#dataDump> <" + elsewhere.uri("/dump.nt") + "> .");
      assertThatThrownBy(() -> harvest("/"))
          .isInstanceOf(HarvestException.class)
          .hasMessageContaining("Name one of them");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void a_private_address_is_not_harvested_unless_it_is_said() {
    publisher.at("/dump.nt", "application/n-triples", GRANT);
    HarvestOrder order =
        new HarvestOrder(
            publisher.uri("/dump.nt"),
            "south",
            Optional.of(SPACE),
            site,
            "http://north.example/id/",
            List.of());
    try (Fetcher fetcher = new Fetcher(Set.of())) {
      Harvester harvester = new Harvester(fetcher, CLOCK);
      assertThatThrownBy(() -> harvester.harvest(order))
          .isInstanceOf(HarvestException.class)
          .hasMessageContaining("private");
    }
    assertThat(publisher.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "http://north.example/",
        "http://north.example/id/",
        "http://north.example/id/person-",
        "javascript:x",
        "http://south.example/> <evil",
      })
  void whose_things_they_are_cannot_be_ours_or_everybodys(String space) {
    publisher.at("/dump.nt", "application/n-triples", GRANT);
    assertThatThrownBy(() -> harvest(publisher.uri("/dump.nt"), Optional.of(space)))
        .isInstanceOf(HarvestException.class);
  }

  @Test
  void a_bomb_is_not_unpacked_to_its_end() {
    // 200 MB of one literal in a few kilobytes.
    publisher.at(
        "/dump.nt.gz",
        exchange ->
            PublisherServer.send(
                exchange,
                "application/n-triples",
                PublisherServer.gzip("<http://a/b> <http://a/b> \"" + "x".repeat(200_000_000))));
    assertThatThrownBy(() -> harvest("/dump.nt.gz"))
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining("statement of more than");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "("})
  void deep_nesting_is_no_rdf(String open) {
    publisher.at("/dump.ttl", "text/turtle", "<a> <b> " + open.repeat(1_000_000));
    assertThatThrownBy(() -> harvest("/dump.ttl")).isInstanceOf(HarvestException.class);
  }
}
