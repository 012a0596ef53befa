package org.cartulary.serve.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.discovery.DiscoverySite.BASE;
import static org.cartulary.serve.discovery.DiscoverySite.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.export.dump.DumpMaker;
import org.cartulary.export.dump.ReleaseFile;
import org.cartulary.export.rdf.RdfFormat;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.Samples;
import org.cartulary.store.statistics.VoidNames;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpsIT {
  static final ReleaseContent FIRST =
      Samples.trig(
          """
          :source-a { :grant-1 a vivo:Grant ; rdfs:label "One <&\\"'>"@en, "一"@zh ;
                               vivo:relates :person-x ; vivo:totalAwardAmount 1.5 .
                      :person-x a vivo:FacultyMember ; rdfs:label "X, Y" . }
          :source-b { :grant-2 a vivo:Grant ; vivo:relates :person-x .
                      :person-x a vivo:FacultyMember . }
          """);
  static final ReleaseContent SECOND =
      Samples.trig(
          """
          :source-a { :grant-1 a vivo:Grant ; rdfs:label "Uno"@es . }
          :source-b { :grant-2 a vivo:Grant . }
          """);

  private static final Map<RdfFormat, Lang> LANGS =
      Map.of(
          RdfFormat.NQUADS, Lang.NQUADS,
          RdfFormat.TURTLE, Lang.TURTLE,
          RdfFormat.RDFXML, Lang.RDFXML,
          RdfFormat.JSONLD, Lang.JSONLD11);
  private static final Map<RdfFormat, RDFFormat> RIO =
      Map.of(
          RdfFormat.NQUADS, RDFFormat.NQUADS,
          RdfFormat.TURTLE, RDFFormat.TURTLE,
          RdfFormat.RDFXML, RDFFormat.RDFXML,
          RdfFormat.JSONLD, RDFFormat.JSONLD,
          RdfFormat.NDJSONLD, RDFFormat.NDJSONLD);

  @TempDir Path var;
  private DiscoverySite site;

  @BeforeEach
  void open() {
    site = new DiscoverySite(var);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private byte[] unzipped(String name) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(site.bytes("/dumps/" + name).body()))) {
      return in.readAllBytes();
    }
  }

  private static Graph triples(byte[] text, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.source(new ByteArrayInputStream(text)).lang(lang).parse(dataset);
    Graph all = GraphFactory.createDefaultGraph();
    dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
    return all;
  }

  private Graph published(String part) {
    Graph expected = GraphFactory.createDefaultGraph();
    for (String graph : site.store().graph().sourceGraphs()) {
      if (part.equals(VoidNames.WHOLE) || graph.equals(BASE + part)) {
        site.store()
            .graph()
            .streamGraph(
                graph,
                new org.apache.jena.riot.system.StreamRDFBase() {
                  @Override
                  public void triple(org.apache.jena.graph.Triple triple) {
                    expected.add(triple);
                  }
                });
      }
    }
    return expected;
  }

  @Test
  void every_dump_holds_what_is_published_by_two_parsers() throws IOException {
    site.publish(FIRST);
    for (String part : List.of(VoidNames.WHOLE, "source-a", "source-b")) {
      Graph expected = published(part);
      assertThat(expected.isEmpty()).isFalse();
      for (RdfFormat format : DumpMaker.FORMATS) {
        byte[] text = unzipped(DumpMaker.fileName(part, format));
        if (LANGS.containsKey(format)) {
          Graph read = triples(text, LANGS.get(format));
          assertThat(read.isIsomorphicWith(expected)).as("Jena, %s %s", part, format).isTrue();
        }
        Model rio = Rio.parse(new ByteArrayInputStream(text), "", RIO.get(format));
        Set<Statement> distinct =
            rio.stream()
                .map(
                    s ->
                        org.eclipse.rdf4j.model.impl.SimpleValueFactory.getInstance()
                            .createStatement(s.getSubject(), s.getPredicate(), s.getObject()))
                .collect(Collectors.toSet());
        assertThat(distinct).as("Rio, %s %s", part, format).hasSize(expected.size());
      }
    }
  }

  @Test
  void formats_that_know_graphs_tell_the_sources_apart() throws IOException {
    site.publish(FIRST);
    for (String part : List.of("dataset", "source-a")) {
      DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
      RDFParser.source(new ByteArrayInputStream(unzipped(part + ".nq.gz")))
          .lang(Lang.NQUADS)
          .parse(dataset);
      List<String> graphs = new ArrayList<>();
      dataset.listGraphNodes().forEachRemaining(graph -> graphs.add(graph.getURI()));
      assertThat(graphs).contains(BASE + "source-a");
      assertThat(graphs).hasSize(part.equals("dataset") ? 2 : 1);
      assertThat(dataset.getDefaultGraph().isEmpty()).isTrue();
    }
  }

  @Test
  void newline_delimited_json_ld_has_one_thing_on_each_line() throws IOException {
    site.publish(FIRST);
    String text = new String(unzipped("source-a.ndjsonld.gz"), StandardCharsets.UTF_8);
    Set<String> ids = new TreeSet<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      Graph one = triples(line.getBytes(StandardCharsets.UTF_8), Lang.JSONLD11);
      Set<String> subjects = one.find().mapWith(triple -> triple.getSubject().getURI()).toSet();
      assertThat(subjects).hasSize(1);
      assertThat(ids.addAll(subjects)).isTrue();
    }
    assertThat(ids).containsExactly(BASE + "grant-1", BASE + "person-x");
  }

  @Test
  void each_dump_says_its_digest_and_it_is_right() throws IOException {
    site.publish(FIRST);
    String sums = site.get("/dumps/SHA256SUMS").body();
    for (ReleaseFile file : site.files().newest().orElseThrow().files()) {
      if (!file.name().endsWith(".gz")) {
        continue;
      }
      HttpResponse<byte[]> response =
          site.bytes("/dumps/" + file.name(), "Accept-Encoding", "gzip");
      byte[] digest = sha256(response.body());
      String hex = HexFormat.of().formatHex(digest);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(header(response, "Content-Type")).isEqualTo("application/gzip");
      assertThat(header(response, "Content-Encoding")).isEmpty();
      assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
      assertThat(header(response, "ETag")).isEqualTo("\"" + hex + "\"");
      assertThat(header(response, "Repr-Digest"))
          .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
      assertThat(sums).contains(hex + "  " + file.name() + "\n");
      assertThat(site.get("/dumps/" + file.name() + ".sha256").body())
          .isEqualTo(hex + "  " + file.name() + "\n");
    }
    assertThat(sums.lines()).hasSize(3 * DumpMaker.FORMATS.size());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_last_release_can_be_had_beside_the_new_one() {
    Release first = site.publish(FIRST);
    byte[] old = site.bytes("/dumps/dataset.nq.gz").body();
    Release second = site.publish(SECOND);
    assertThat(site.bytes("/dumps/dataset.nq.gz").body()).isNotEqualTo(old);
    assertThat(site.bytes("/dumps/" + first.number() + "/dataset.nq.gz").body()).isEqualTo(old);
    assertThat(site.bytes("/dumps/" + second.number() + "/dataset.nq.gz").body())
        .isEqualTo(site.bytes("/dumps/dataset.nq.gz").body());
    Release third = site.publish(FIRST);
    for (String file : List.of("dataset.nq.gz", "dataset.nq.gz.sha256", "SHA256SUMS")) {
      assertThat(site.get("/dumps/" + first.number() + "/" + file).statusCode()).isEqualTo(410);
    }
    for (String never : List.of("1/other.nq.gz", "4/dataset.nq.gz", "0/dataset.nq.gz")) {
      assertThat(site.get("/dumps/" + never).statusCode()).as(never).isEqualTo(404);
    }
    assertThat(site.bytes("/dumps/2/dataset.nq.gz", "Accept-Encoding", "identity;q=0, gzip"))
        .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(406));
    assertThat(third.number()).isEqualTo(3);
    assertThat(var.resolve("dumps")).isDirectoryContaining("glob:**/[23]");
  }

  @Test
  void nothing_but_the_dumps_can_be_had() {
    site.publish(FIRST);
    for (String path :
        List.of(
            "files.json",
            "1/files.json",
            "sitemap.xml",
            "../lock",
            "%2e%2e/lock",
            "..%2flock",
            "1/../../lock",
            "01/dataset.nq.gz",
            "9/dataset.nq.gz",
            "dataset.nq",
            "dataset.nq.gz.sha512",
            "source-c.nq.gz")) {
      assertThat(site.get("/dumps/" + path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void before_the_first_release_there_are_none() {
    HttpResponse<String> response = site.get("/dumps/dataset.nq.gz");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(header(response, "Retry-After")).isNotEmpty();
    assertThat(site.get("/dumps/", "Accept", "text/html").statusCode()).isEqualTo(200);
  }

  @Test
  void the_list_says_which_release_the_dumps_are_of() {
    site.publish(FIRST);
    String page = site.get("/dumps/", "Accept", "text/html").body();
    for (RdfFormat format : DumpMaker.FORMATS) {
      assertThat(page).contains("/dumps/" + DumpMaker.fileName("dataset", format));
      assertThat(page).contains("/dumps/" + DumpMaker.fileName("source-b", format));
    }
    assertThat(page).contains(site.files().newest().orElseThrow().files().get(0).sha256());
  }
}
