package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cartulary.NodePackages;
import org.cartulary.store.CanonicalTerms;
import org.cartulary.vocab.AS;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that others wrote: each harvests all, and again after a change what changed, and has then
 * what is there and knows what is gone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HarvestersIT {
  private static final int GRANTS = 260;
  private static final String PREFIX = "rdf";

  @TempDir private static Path scratch;
  private static LiveSite site;

  /** What each client has: the local names of things, and whether they are there. */
  private static final Map<String, Map<String, Boolean>> COPIES = new TreeMap<>();

  private static Instant firstHarvest = Instant.EPOCH;

  @BeforeAll
  static void serve() {
    site = new LiveSite(scratch, grants(1, GRANTS, "A grant"));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String grants(int first, int last, String title) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> LiveSite.grant(number, title + " " + number))
        .collect(Collectors.joining());
  }

  private static Set<String> live() {
    return site.things().stream().map(HarvestersIT::localName).collect(Collectors.toSet());
  }

  private static String localName(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static Map<String, Boolean> copy(String client) {
    return COPIES.computeIfAbsent(client, name -> new TreeMap<>());
  }

  private static Set<String> there(String client) {
    return copy(client).entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<String> gone(String client) {
    Set<String> gone = new TreeSet<>(copy(client).keySet());
    gone.removeAll(there(client));
    return gone;
  }

  private static void xoai(Instant from) throws Exception {
    Context context =
        new Context()
            .withBaseUrl(site.address("/oai"))
            .withOAIClient(
                new JdkHttpOaiClient.JdkHttpBuilder(HttpClient.newBuilder())
                    .withBaseUrl(site.address("/oai"))
                    .build());
    ListIdentifiersParameters wanted =
        ListIdentifiersParameters.request().withMetadataPrefix(PREFIX);
    Iterator<Header> headers =
        new ServiceProvider(context)
            .listIdentifiers(from.equals(Instant.EPOCH) ? wanted : wanted.withFrom(from));
    headers.forEachRemaining(
        header -> copy("xoai").put(localName(header.getIdentifier()), !header.isDeleted()));
  }

  private static List<String> npm(String program, String... arguments) throws Exception {
    Path bin = NodePackages.installed().resolve("node_modules/.bin").resolve(program);
    Path out = Files.createTempFile(scratch, program, ".out");
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of("node", bin.toString()), Arrays.stream(arguments)).toList())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(program).isTrue();
    assertThat(process.exitValue()).as(program).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  private static void oaiPmh(Instant from) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("list-identifiers", site.address("/oai"), "-p", PREFIX));
    if (!from.equals(Instant.EPOCH)) {
      arguments.addAll(List.of("-f", from.toString()));
    }
    String json = String.join("", npm("oai-pmh", arguments.toArray(String[]::new)));
    var parser = new ObjectMapper();
    try (var headers = parser.readerFor(JsonNode.class).readValues(json)) {
      headers.forEachRemaining(
          read -> {
            var header = (JsonNode) read;
            copy("oai-pmh")
                .put(
                    localName(header.get("identifier").asText()),
                    !header.at("/$/status").asText().equals("deleted"));
          });
    }
  }

  /** What the client emits, which resumes where it stopped. */
  private static DatasetGraph ldesClient() throws Exception {
    List<String> lines =
        npm(
            "ldes-client",
            site.address("/changes"),
            "--ordered",
            "ascending",
            "--save",
            scratch.resolve("ldes-state").toString());
    DatasetGraph members = DatasetGraphFactory.create();
    RDFParser.fromString(String.join("\n", lines), Lang.NQUADS).parse(members);
    return members;
  }

  private static void apply(DatasetGraph members) {
    record Version(long place, String thing, boolean there) {}
    members.stream(Node.ANY, Node.ANY, DCTERMS.isVersionOf, Node.ANY)
        .map(
            quad ->
                new Version(
                    Long.parseLong(quad.getSubject().getURI().replaceAll(".*#", "")),
                    localName(quad.getObject().getURI()),
                    !members.contains(Node.ANY, quad.getSubject(), RDF.type, AS.Delete)))
        .sorted(Comparator.comparingLong(Version::place))
        .forEach(version -> copy("ldes").put(version.thing(), version.there()));
  }

  @Test
  @Order(1)
  void each_harvests_everything() throws Exception {
    xoai(Instant.EPOCH);
    assertThat(there("xoai")).isEqualTo(live()).hasSizeGreaterThan(2 * GRANTS);
    oaiPmh(Instant.EPOCH);
    assertThat(there("oai-pmh")).isEqualTo(live());
    DatasetGraph members = ldesClient();
    apply(members);
    assertThat(there("ldes")).isEqualTo(live());
    assertThat(COPIES.keySet()).allSatisfy(client -> assertThat(gone(client)).isEmpty());
    firstHarvest = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  @Order(2)
  void each_follows_a_change() throws Exception {
    Set<String> before = live();
    site.publish(
        grants(3, GRANTS - 1, "A grant")
            + LiveSite.grant(GRANTS, "Renamed")
            + LiveSite.grant(GRANTS + 1, "New"));
    Set<String> lost = new TreeSet<>(before);
    lost.removeAll(live());
    assertThat(lost).contains("grant-example-foundation-ex-1", "person-given2-family2").hasSize(4);

    xoai(firstHarvest);
    oaiPmh(firstHarvest);
    DatasetGraph news = ldesClient();
    apply(news);

    assertThat(COPIES.keySet()).containsExactly("ldes", "oai-pmh", "xoai");
    for (String client : COPIES.keySet()) {
      assertThat(there(client)).as(client).isEqualTo(live());
      assertThat(gone(client)).as(client).isEqualTo(lost);
    }
    String renamed = site.address("/id/grant-example-foundation-ex-" + GRANTS);
    assertThat(graphOf(news, renamed))
        .isEqualTo(new TreeSet<>(site.graph(renamed).lines().toList()));
  }

  /** What the client says of the last version of a thing. */
  private static Set<String> graphOf(DatasetGraph members, String iri) throws IOException {
    Node member =
        members
            .find(Node.ANY, Node.ANY, DCTERMS.isVersionOf, NodeFactory.createURI(iri))
            .next()
            .getSubject();
    Set<String> lines = new TreeSet<>();
    StringBuilder line = new StringBuilder();
    var terms = new CanonicalTerms(line);
    members
        .find(member, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              line.setLength(0);
              for (Node term : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                terms.term(term);
                line.append(' ');
              }
              lines.add(line + ".");
            });
    return lines;
  }

  @Test
  @Order(3)
  void pages_of_the_stream_that_are_full_are_kept_for_ever() throws Exception {
    for (int page = 1; page <= 2; page++) {
      HttpResponse<Void> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(site.uri("/changes/" + page)).build(),
                  HttpResponse.BodyHandlers.discarding());
      assertThat(answer.headers().firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
    }
  }

  @Test
  @Order(4)
  void records_can_be_had_too() throws Exception {
    Context context =
        new Context()
            .withBaseUrl(site.address("/oai"))
            .withSaveUnparsedMetadata()
            .withOAIClient(
                new JdkHttpOaiClient.JdkHttpBuilder(HttpClient.newBuilder())
                    .withBaseUrl(site.address("/oai"))
                    .build());
    List<String> records = new ArrayList<>();
    new ServiceProvider(context)
        .listRecords(
            ListRecordsParameters.request()
                .withMetadataPrefix("oai_dc")
                .withSetSpec("type.project"))
        .forEachRemaining(record -> records.add(record.getHeader().getIdentifier()));
    assertThat(records).doesNotHaveDuplicates().hasSizeGreaterThan(GRANTS);
  }
}
