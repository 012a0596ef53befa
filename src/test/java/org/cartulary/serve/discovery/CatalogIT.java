package org.cartulary.serve.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.discovery.DiscoverySite.BASE;
import static org.cartulary.serve.discovery.DiscoverySite.ORIGIN;
import static org.cartulary.serve.discovery.DiscoverySite.header;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.export.dump.ReleaseFile;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.vocab.DCAT;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.SPDX;
import org.cartulary.vocab.VOID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogIT {
  private static final Path SHAPES = Path.of("../shared/export/dcatap");

  @TempDir static Path var;
  private static DiscoverySite site;

  @BeforeAll
  static void open() {
    site = new DiscoverySite(var);
    site.publish(DumpsIT.SECOND);
    site.publish(DumpsIT.FIRST);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Graph graph(String path, GraphForm form) {
    HttpResponse<String> response = site.get(path, "Accept", form.mediaTypes().get(0));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(form.contentType());
    assertThat(header(response, "Vary")).contains("Accept");
    assertThat(header(response, "ETag")).isNotEmpty();
    return parse(response.body(), form);
  }

  private static Graph parse(String text, GraphForm form) {
    Lang lang =
        switch (form) {
          case TURTLE -> Lang.TURTLE;
          case NTRIPLES -> Lang.NTRIPLES;
          case RDFXML -> Lang.RDFXML;
          case JSONLD -> Lang.JSONLD11;
        };
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dcat-ap-3.0.1-shapes.ttl", "dcat-ap-SHACL.jena-fixed.nt", "ranges.jena-fixed.nt"})
  void the_catalogue_violates_no_shape_of_dcat_ap(String shapes) {
    Assumptions.assumeTrue(
        Files.isDirectory(SHAPES), "the shapes of DCAT-AP are not at " + SHAPES + ": skipped");
    Graph catalogue = graph("/catalog", GraphForm.TURTLE);
    ValidationReport report =
        ShaclValidator.get()
            .validate(
                Shapes.parse(RDFDataMgr.loadGraph(SHAPES.resolve(shapes).toString())), catalogue);
    assertThat(
            report.getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(Object::toString))
        .isEmpty();
  }

  @Test
  void there_is_one_dataset_with_every_dump_and_the_endpoint() {
    Graph catalogue = graph("/catalog", GraphForm.TURTLE);
    Node dataset = NodeFactory.createURI(BASE + "dataset");
    assertThat(
            catalogue.find(Node.ANY, RDF.type, DCAT.Dataset).mapWith(Triple::getSubject).toList())
        .containsExactly(dataset);
    List<ReleaseFile> dumps =
        site.files().newest().orElseThrow().files().stream()
            .filter(file -> file.name().endsWith(".gz"))
            .toList();
    for (ReleaseFile dump : dumps) {
      String address = ORIGIN + "/dumps/" + dump.name();
      Node distribution = NodeFactory.createURI(address + "#distribution");
      assertThat(catalogue.contains(dataset, DCAT.distribution, distribution)).isTrue();
      assertThat(catalogue.contains(distribution, DCAT.downloadURL, NodeFactory.createURI(address)))
          .isTrue();
      assertThat(text(catalogue, distribution, DCAT.byteSize)).isEqualTo("" + dump.size());
      Node checksum = catalogue.find(distribution, SPDX.checksum, Node.ANY).next().getObject();
      assertThat(text(catalogue, checksum, SPDX.checksumValue)).isEqualTo(dump.sha256());
    }
    assertThat(catalogue.find(dataset, DCAT.distribution, Node.ANY).toList()).hasSize(dumps.size());
    assertThat(
            catalogue.contains(
                Node.ANY, DCAT.endpointURL, NodeFactory.createURI(ORIGIN + "/sparql")))
        .isTrue();
    assertThat(text(catalogue, dataset, DCAT.version)).isEqualTo("2");
  }

  private static String text(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm();
  }

  @ParameterizedTest
  @EnumSource(GraphForm.class)
  void descriptions_are_the_same_in_every_form(GraphForm form) {
    for (String path : List.of("/catalog", "/.well-known/void")) {
      Graph turtle = graph(path, GraphForm.TURTLE);
      assertThat(graph(path, form).isIsomorphicWith(turtle)).as(path).isTrue();
      Graph bySuffix = parse(site.get(path + "." + form.suffix()).body(), form);
      assertThat(bySuffix.isIsomorphicWith(turtle)).as(path).isTrue();
    }
  }

  @Test
  void the_void_document_is_what_the_store_holds() {
    Graph served = graph("/.well-known/void", GraphForm.NTRIPLES);
    Graph held = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            site.get(
                    "/sparql?query="
                        + java.net.URLEncoder.encode(
                            "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <"
                                + BASE
                                + "graph-void> { ?s ?p ?o } }",
                            StandardCharsets.UTF_8),
                    "Accept",
                    "application/n-triples")
                .body(),
            Lang.NTRIPLES)
        .parse(held);
    assertThat(served.isIsomorphicWith(held)).isTrue();
    assertThat(served.contains(NodeFactory.createURI(BASE + "dataset"), RDF.type, VOID.Dataset))
        .isTrue();
    assertThat(
            served.contains(
                NodeFactory.createURI(ORIGIN + "/.well-known/void"),
                RDF.type,
                VOID.DatasetDescription))
        .isTrue();
  }

  @Test
  void a_description_that_has_not_changed_is_not_sent_again() {
    for (String path : List.of("/catalog", "/.well-known/void", "/robots.txt", "/releases.atom")) {
      String tag = header(site.get(path, "Accept", "*/*"), "ETag");
      assertThat(tag).as(path).isNotEmpty();
      assertThat(site.get(path, "Accept", "*/*", "If-None-Match", tag).statusCode())
          .as(path)
          .isEqualTo(304);
    }
  }

  @Test
  void there_is_a_page_for_people() {
    for (String path : List.of("/catalog", "/.well-known/void", "/dumps/")) {
      HttpResponse<String> page = site.get(path, "Accept", "text/html,*/*;q=0.1");
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(header(page, "Content-Type")).as(path).startsWith("text/html");
      assertThat(page.body()).as(path).contains("<h1>").doesNotContain("<b>");
    }
    assertThat(site.get("/catalog", "Accept", "text/html").body())
        .contains("Invented &amp; odd grants")
        .contains(
            site.files().newest().orElseThrow().named("dataset.nq.gz").orElseThrow().sha256());
    assertThat(site.get("/.well-known/void.html").body()).contains("vivo:Grant");
  }

  @Test
  void the_page_says_the_same_to_search_engines() throws JsonProcessingException {
    String page = site.get("/catalog", "Accept", "text/html").body();
    Element data = Jsoup.parse(page).selectFirst("script[type=application/ld+json]");
    JsonNode dataset = new ObjectMapper().readTree(data.data());
    assertThat(dataset.get("@type").asText()).isEqualTo("Dataset");
    assertThat(dataset.get("@id").asText()).isEqualTo(BASE + "dataset");
    JsonNode downloads = dataset.get("distribution");
    assertThat(downloads).hasSize(15);
    for (JsonNode download : downloads) {
      assertThat(download.get("@type").asText()).isEqualTo("DataDownload");
      assertThat(download.get("contentUrl").asText()).startsWith(ORIGIN + "/dumps/");
    }
  }

  @Test
  void other_types_are_refused_with_what_there_is_and_other_methods_too() {
    HttpResponse<String> refused = site.get("/catalog", "Accept", "image/png");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("text/turtle");
    for (String path :
        List.of(
            "/catalog",
            "/.well-known/void",
            "/dumps/",
            "/sitemap.xml",
            "/robots.txt",
            "/releases.atom")) {
      HttpResponse<String> posted =
          site.send(java.net.http.HttpResponse.BodyHandlers.ofString(), "POST", path);
      assertThat(posted.statusCode()).as(path).isEqualTo(405);
      assertThat(header(posted, "Allow")).contains("GET");
    }
  }
}
