package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.document.DocumentSite.BASE;
import static org.cartulary.serve.document.DocumentSite.header;

import java.io.StringReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.Shared;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.vocab.CARTULARY;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.Rio;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyIT {
  @Shared private static DocumentSite site;

  @Test
  void the_title_of_a_page_is_in_its_language_where_there_is_one() {
    Element chinese = title("/ontology/topics?lang=zh");
    assertThat(chinese.text()).isEqualTo("Cartulary 主题词表");
    assertThat(chinese.attr("lang")).isEqualTo("zh");
    assertThat(title("/ontology/topics?lang=en").text()).isEqualTo("Cartulary topics");
    assertThat(title("/ontology/cartulary?lang=zh").attr("lang")).isEqualTo("en");
  }

  private static Element title(String path) {
    return Jsoup.parse(site.get(path, "Accept", "text/html").body()).expectFirst("h1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cartulary", "shapes", "topics"})
  void every_form_holds_the_graph_of_the_file(String name) throws Exception {
    Graph file = GraphFactory.createDefaultGraph();
    RDFParser.source(Path.of("ontology", name + ".ttl")).base(BASE).parse(file);
    Model rio = null;
    for (GraphForm form : GraphForm.values()) {
      HttpResponse<String> reply =
          site.get("/ontology/" + name, "Accept", form.mediaTypes().get(0));
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(header(reply, "Content-Type")).isEqualTo(form.contentType());
      assertThat(header(reply, "Content-Location"))
          .isEqualTo("/ontology/" + name + "." + form.suffix());
      assertThat(header(reply, "Vary")).contains("Accept");
      assertThat(header(reply, "Link")).contains("rel=\"about\"", "rel=\"alternate\"");
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(reply.body(), RDFLanguages.contentTypeToLang(form.mediaTypes().get(0)))
          .parse(graph);
      assertThat(graph.isIsomorphicWith(file)).as(form.name()).isTrue();
      Model model =
          Rio.parse(
              new StringReader(reply.body()),
              "",
              Rio.getParserFormatForMIMEType(form.mediaTypes().get(0)).orElseThrow());
      rio = rio == null ? model : rio;
      assertThat(Models.isomorphic(model, rio)).isTrue();
      assertThat(site.get("/ontology/" + name + "." + form.suffix()).body())
          .isEqualTo(reply.body());
      assertThat(
              site.get(
                      "/ontology/" + name,
                      "Accept",
                      form.mediaTypes().get(0),
                      "If-None-Match",
                      header(reply, "ETag"))
                  .statusCode())
          .isEqualTo(304);
    }
    assertThat(site.get("/ontology/" + name, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void the_page_lists_each_term_at_its_anchor() {
    Document page = Jsoup.parse(site.get("/ontology/cartulary", "Accept", "text/html").body());
    assertThat(page.expectFirst("h1").text()).isEqualTo("Cartulary application profile");
    String anchor = CARTULARY.currency.getURI().replaceFirst("^.*#", "");
    assertThat(page.expectFirst("section#" + anchor).text())
        .contains(CARTULARY.currency.getURI(), "ISO 4217");
    assertThat(page.select("section")).hasSizeGreaterThan(50);
    assertThat(page.select("section").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void a_topic_of_which_the_graph_says_nothing_is_defined_in_the_vocabulary() {
    HttpResponse<String> reply = site.get("/id/topic-machine-learning");
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(header(reply, "Location")).isEqualTo("/ontology/topics#topic-machine-learning");
    assertThat(header(site.get("/id/vocabulary-topics"), "Location"))
        .startsWith("/ontology/topics#");
    assertThat(Jsoup.parse(site.get("/ontology/topics").body()).select("#topic-machine-learning"))
        .hasSize(1);
    assertThat(header(site.get("/id/topic-graphs"), "Location")).isEqualTo("/doc/topic-graphs");
  }

  @Test
  void the_host_that_a_request_came_in_by_makes_no_difference() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /ontology/cartulary HTTP/1.1\r\nHost: cartulary.org\r\nAccept: text/turtle\r\n"
                      + "Connection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(reply).startsWith("HTTP/1.1 200").contains("cartulary:currency");
    }
  }
}
