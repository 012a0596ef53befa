package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.document.DocumentSite.BASE;
import static org.cartulary.serve.document.DocumentSite.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.Shared;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of linked data, over a document of every kind. */
class LinkedDataIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<DocumentForm> GRAPHS =
      List.of(DocumentForm.TURTLE, DocumentForm.NTRIPLES, DocumentForm.RDFXML, DocumentForm.JSONLD);
  @Shared private static DocumentSite site;

  /** Local names as paths have them, a thing of every kind. */
  static Stream<String> things() {
    return Stream.of(
        "grant-one",
        "grant-two",
        "grant-one-interval",
        "grant-one-start",
        "role-one-ada",
        "person-ada",
        "vcard-person-ada",
        "position-ada",
        "organization-north",
        "organization-fund",
        "topic-graphs",
        "topic-%E5%9B%BE",
        "vocabulary-own",
        "publication-one",
        "authorship-one-ada",
        "venue-journal",
        "grant-one-statement-1",
        "grant-with.ttl",
        "source-page",
        "release-1",
        DocumentSite.LONG);
  }

  private static Node thing(String encoded) {
    return NodeFactory.createURI(BASE + URLDecoder.decode(encoded, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("things")
  void a_thing_leads_to_its_document_by_303(String name) {
    HttpResponse<String> reply = site.get("/id/" + name);
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(header(reply, "Location")).isEqualTo("/doc/" + name);
    assertThat(site.get(header(reply, "Location")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("things")
  void every_form_is_had_by_asking_and_by_suffix(String name) {
    for (DocumentForm form : DocumentForm.ALL) {
      HttpResponse<String> asked = site.get("/doc/" + name, "Accept", form.contentType());
      HttpResponse<String> named = site.get("/doc/" + name + "." + form.suffix());
      for (HttpResponse<String> reply : List.of(asked, named)) {
        assertThat(reply.statusCode()).as(form.name()).isEqualTo(200);
        assertThat(header(reply, "Content-Type")).isEqualTo(form.contentType());
        assertThat(header(reply, "Content-Location"))
            .isEqualTo(
                "/doc/"
                    + name
                    + "."
                    + form.suffix()
                    + (form == DocumentForm.PAGE ? "?lang=en" : ""));
        assertThat(header(reply, "Access-Control-Allow-Origin")).isEqualTo("*");
      }
      assertThat(asked.body()).isEqualTo(named.body());
      assertThat(header(asked, "Vary"))
          .isEqualTo("Accept, Accept-Profile, Accept-Language, Accept-Encoding");
      assertThat(header(named, "Vary"))
          .isEqualTo(
              form == DocumentForm.PAGE ? "Accept-Language, Accept-Encoding" : "Accept-Encoding");
    }
  }

  @ParameterizedTest
  @MethodSource("things")
  void every_form_of_the_graph_is_the_same_graph_to_two_parsers_and_describes_the_thing(String name)
      throws Exception {
    Graph first = null;
    Model second = null;
    for (DocumentForm form : GRAPHS) {
      HttpResponse<String> reply = site.get("/doc/" + name + "." + form.suffix());
      Graph jena = parsed(reply.body(), form);
      Model rio = rio(reply.body(), form);
      first = first == null ? jena : first;
      second = second == null ? rio : second;
      assertThat(jena.isIsomorphicWith(first)).as(form.name()).isTrue();
      assertThat(Models.isomorphic(rio, second)).as(form.name()).isTrue();
      assertThat(rio).hasSize(jena.size());
      assertThat(jena.contains(thing(name), Node.ANY, Node.ANY)).isTrue();
    }
  }

  private static Graph parsed(String body, DocumentForm form) {
    Graph graph = GraphFactory.createDefaultGraph();
    Lang lang = RDFLanguages.contentTypeToLang(form.mediaTypes().get(0));
    RDFParser.fromString(body, lang).parse(graph);
    return graph;
  }

  private static Model rio(String body, DocumentForm form) throws Exception {
    RDFFormat format = Rio.getParserFormatForMIMEType(form.mediaTypes().get(0)).orElseThrow();
    return Rio.parse(new java.io.StringReader(body), "", format);
  }

  @ParameterizedTest
  @MethodSource("things")
  void schema_org_is_had_by_profile_and_stands_in_the_page(String name) throws Exception {
    HttpResponse<String> reply =
        site.get("/doc/" + name, "Accept", "application/ld+json;profile=\"http://schema.org/\"");
    assertThat(header(reply, "Content-Type"))
        .isEqualTo("application/ld+json;profile=\"https://schema.org\"");
    assertThat(header(reply, "Content-Profile")).isEqualTo("<https://schema.org>");
    JsonNode json = JSON.readTree(reply.body());
    assertThat(json.path("@context").asText()).isEqualTo("https://schema.org/");
    assertThat(json.path("@id").asText()).isEqualTo(thing(name).getURI());
    Document page = Jsoup.parse(site.get("/doc/" + name).body());
    String block = page.expectFirst("script[type=application/ld+json]").data();
    assertThat(JSON.readTree(block)).isEqualTo(json);
    assertThat(page.select("script:not([type=application/ld+json])[src^=http]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("things")
  void each_form_has_its_own_tag_and_is_not_sent_twice(String name) {
    Set<String> tags = new java.util.HashSet<>();
    for (DocumentForm form : DocumentForm.ALL) {
      HttpResponse<String> reply = site.get("/doc/" + name, "Accept", form.contentType());
      String tag = header(reply, "ETag");
      assertThat(tags.add(tag)).as("%s of %s is new", tag, form).isTrue();
      assertThat(header(reply, "Last-Modified")).endsWith(" GMT");
      HttpResponse<String> again =
          site.get("/doc/" + name, "Accept", form.contentType(), "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      for (String field : List.of("ETag", "Vary", "Content-Location", "Cache-Control")) {
        assertThat(header(again, field)).as(field).isEqualTo(header(reply, field));
      }
      assertThat(
              site.get(
                      "/doc/" + name,
                      "Accept",
                      form.contentType(),
                      "If-Modified-Since",
                      header(reply, "Last-Modified"))
                  .statusCode())
          .isEqualTo(304);
      assertThat(
              site.get("/doc/" + name, "Accept", form.contentType(), "If-Match", "\"other\"")
                  .statusCode())
          .isEqualTo(412);
    }
  }

  @ParameterizedTest
  @MethodSource("things")
  void head_says_what_get_says(String name) {
    for (DocumentForm form : DocumentForm.ALL) {
      HttpResponse<String> get = site.get("/doc/" + name, "Accept", form.contentType());
      HttpResponse<String> head = site.send("HEAD", "/doc/" + name, "Accept", form.contentType());
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(header(head, "Content-Length"))
          .isEqualTo(String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length));
      for (String field : List.of("Content-Type", "ETag", "Vary", "Link", "Last-Modified")) {
        assertThat(header(head, field)).as(field).isEqualTo(header(get, field));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("things")
  void what_there_is_not_is_406_with_what_there_is(String name) throws Exception {
    HttpResponse<String> reply = site.get("/doc/" + name, "Accept", "image/png");
    assertThat(reply.statusCode()).isEqualTo(406);
    JsonNode available = JSON.readTree(reply.body()).path("available");
    for (DocumentForm form : DocumentForm.ALL) {
      assertThat(available.toString()).contains(form.mediaTypes().get(0));
    }
    if (name.length() < 100) {
      assertThat(header(reply, "Link")).contains(name + ".ttl>; rel=\"alternate\"");
    }
    HttpResponse<String> browser =
        site.get("/doc/" + name, "Accept", "application/xhtml+xml, image/png");
    assertThat(browser.statusCode()).isEqualTo(406);
    assertThat(Jsoup.parse(browser.body()).text()).contains("text/turtle", "application/linkset");
  }

  @ParameterizedTest
  @MethodSource("things")
  void pages_are_in_the_language_that_is_preferred(String name) {
    HttpResponse<String> english = site.get("/doc/" + name, "Accept", "text/html");
    HttpResponse<String> chinese =
        site.get("/doc/" + name, "Accept", "text/html", "Accept-Language", "zh-CN, en;q=0.5");
    assertThat(Jsoup.parse(english.body()).expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(Jsoup.parse(chinese.body()).expectFirst("html").attr("lang")).isEqualTo("zh");
    assertThat(header(chinese, "ETag")).isNotEqualTo(header(english, "ETag"));
    assertThat(header(chinese, "Content-Location")).isEqualTo("/doc/" + name + ".html?lang=zh");
    HttpResponse<String> located = site.get(header(chinese, "Content-Location"));
    assertThat(Jsoup.parse(located.body()).expectFirst("html").attr("lang")).isEqualTo("zh");
    assertThat(header(located, "Content-Location")).isEqualTo(header(chinese, "Content-Location"));
    assertThat(site.get("/doc/" + name + "?lang=zh").body()).contains("<html lang=\"zh\">");
    assertThat(site.get("/doc/" + name + "?x=1").body()).contains("?x=1&amp;lang=zh");
    assertThat(site.get("/doc/" + name).body()).doesNotContain("x=1");
  }

  @ParameterizedTest
  @MethodSource("things")
  void a_document_says_to_which_dataset_it_belongs_and_under_which_licence(String name) {
    String body = site.get("/doc/" + name + ".nt").body();
    assertThat(body)
        .containsPattern(
            "<http://localhost:3030/doc/[^>]+> <http://rdfs.org/ns/void#inDataset> <"
                + DocumentSite.BASE
                + "dataset>")
        .contains("<http://purl.org/dc/terms/license> <" + DocumentSite.LICENCE + ">");
  }
}
