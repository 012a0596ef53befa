package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.cartulary.Shared;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.PROV;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsIT {
  private static final String GRANT = "/doc/grant-example-1";
  @Shared private static TestSite site;

  @Test
  void a_thing_leads_to_its_document() {
    HttpResponse<String> reply = site.get("/id/grant-example-1", "Accept", "text/turtle");
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(header(reply, "Location")).isEqualTo(GRANT);
    assertThat(header(reply, "Vary")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/id/grant-example-1?lang=zh, 303, /doc/grant-example-1?lang=zh",
    "/id/grant-example-1?lang=%22%0d%0a, 303, /doc/grant-example-1",
    "/id/grant-example-1?x=1, 303, /doc/grant-example-1",
    "/dumps, 301, /dumps/",
    "/dumps?lang=zh, 301, /dumps/?lang=zh",
    "/ontology, 303, /ontology/cartulary",
    "/ontology/?lang=en, 303, /ontology/cartulary?lang=en",
  })
  void a_language_that_the_address_names_goes_along(String path, int status, String location) {
    HttpResponse<String> reply = site.get(path);
    assertThat(reply.statusCode()).isEqualTo(status);
    assertThat(header(reply, "Location")).isEqualTo(location);
    assertThat(site.get(location).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | text/html;charset=utf-8",
        "*/* | text/html;charset=utf-8",
        "text/turtle | text/turtle;charset=utf-8",
        "application/ld+json | application/ld+json",
        "application/rdf+xml | application/rdf+xml",
        "application/n-triples | application/n-triples",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=utf-8",
        "text/html;q=0.3, text/turtle;q=0.5 | text/turtle;charset=utf-8",
        "text/turtle;q=0, */* | text/html;charset=utf-8",
        "text/*;q=0.4, application/rdf+xml;q=0.5 | application/rdf+xml",
        "text/*, text/html;q=0 | text/turtle;charset=utf-8",
        "application/json | application/ld+json",
        "TEXT/TURTLE | text/turtle;charset=utf-8",
        "text/turtle;charset=utf-8 | text/turtle;charset=utf-8",
        "image/png, application/n-triples;q=0.001 | application/n-triples",
      })
  void the_form_is_negotiated(String accept, String contentType) {
    HttpResponse<String> reply =
        accept == null ? site.get(GRANT) : site.get(GRANT, "Accept", accept);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo(contentType);
    assertThat(header(reply, "Vary"))
        .isEqualTo("Accept, Accept-Profile, Accept-Language, Accept-Encoding");
    assertThat(header(reply, "Content-Location")).startsWith(GRANT + ".");
    assertThat(header(reply, "Link")).contains("rel=\"cite-as\"", "rel=\"alternate\"");
  }

  @Test
  void a_form_that_there_is_not_is_406_with_those_that_there_are() {
    HttpResponse<String> reply =
        site.get(GRANT, "Accept", "image/png, application/problem+json;q=0.1");
    assertThat(reply.statusCode()).isEqualTo(406);
    assertThat(reply.body()).contains("text/turtle", "application/ld+json", "text/html");
    assertThat(site.get(GRANT, "Accept", "text/turtle;q=0").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "rdf", "jsonld"})
  void every_form_holds_the_same_graph(String suffix) {
    HttpResponse<String> reply = site.get(GRANT + "." + suffix);
    assertThat(reply.statusCode()).isEqualTo(200);
    Graph graph = parsed(reply);
    Graph turtle = parsed(site.get(GRANT + ".ttl"));
    assertThat(graph.isIsomorphicWith(turtle)).isTrue();
    assertThat(
            graph.contains(
                NodeFactory.createURI(TestSite.BASE + "person-ada"),
                NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                NodeFactory.createLiteralString("Example, Ada")))
        .isTrue();
    assertThat(
            graph.contains(
                NodeFactory.createURI(TestSite.BASE + "person-ada"),
                NodeFactory.createURI("http://vivoweb.org/ontology/core#relatedBy"),
                NodeFactory.createURI(TestSite.BASE + "grant-example-1")))
        .isTrue();
  }

  @Test
  void a_document_holds_the_parts_of_a_thing_and_the_words_of_each_fact() {
    HttpResponse<String> reply = site.get(GRANT + ".ttl");
    Graph graph = parsed(reply);
    for (String part : new String[] {"role-1-ada", "grant-example-1-interval", "d1", "d2"}) {
      assertThat(graph.contains(thing(part), RDF.Nodes.type, Node.ANY)).as(part).isTrue();
    }
    Node passage = NodeFactory.createURI("http://localhost:3030/source/page.txt#char=10,14");
    assertThat(graph.contains(thing("statement-1"), PROV.wasDerivedFrom, passage)).isTrue();
    assertThat(graph.contains(passage, PROV.value, NodeFactory.createLiteralString("EX-1")))
        .isTrue();
    assertThat(graph.contains(thing("person-ada"), FOAF.currentProject, Node.ANY)).isTrue();
    assertThat(graph.contains(thing("person-ada"), RDF.Nodes.type, Node.ANY)).isFalse();
    assertThat(reply.body().replaceAll("(?m)^PREFIX.*\\R", "").strip())
        .startsWith("id:grant-example-1");
  }

  private static Node thing(String name) {
    return NodeFactory.createURI(TestSite.BASE + name);
  }

  private static Graph parsed(HttpResponse<String> reply) {
    Graph graph = GraphFactory.createDefaultGraph();
    Lang lang = RDFLanguages.contentTypeToLang(header(reply, "Content-Type").replaceAll(";.*", ""));
    RDFParser.fromString(reply.body(), lang).parse(graph);
    return graph;
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle;charset=utf-8",
    "application/ld+json, application/ld+json",
    "application/rdf+xml, application/rdf+xml",
    "text/html, text/html;charset=utf-8",
    "image/png, application/problem+json"
  })
  void an_unknown_thing_is_404_in_the_form_asked_for(String accept, String contentType) {
    for (String path : new String[] {"/doc/grant-none", "/id/grant-none"}) {
      HttpResponse<String> reply = site.get(path, "Accept", accept);
      assertThat(reply.statusCode()).isEqualTo(404);
      assertThat(header(reply, "Content-Type")).isEqualTo(contentType);
      assertThat(reply.body()).contains("grant-none");
    }
    assertThat(site.get("/doc/grant-none.ttl").statusCode()).isEqualTo(404);
  }

  @Test
  void names_in_any_script_are_answered() {
    assertThat(header(site.get("/id/topic-%E5%9B%BE"), "Location"))
        .isEqualTo("/doc/topic-%E5%9B%BE");
    assertThat(site.get("/doc/topic-%E5%9B%BE.nt").body()).contains("图");
    assertThat(site.get("/doc/topic-%E5%9B").statusCode()).isEqualTo(400);
  }

  @Test
  void head_says_what_get_would() {
    HttpResponse<String> head =
        site.send(
            HttpRequest.newBuilder(site.uri(GRANT)).method("HEAD", BodyPublishers.noBody()),
            "Accept",
            "text/turtle");
    HttpResponse<String> get = site.get(GRANT, "Accept", "text/turtle");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length"))
        .isEqualTo(String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length));
    assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
  }

  @Test
  void documents_cannot_be_written() {
    HttpResponse<String> reply =
        site.send(HttpRequest.newBuilder(site.uri(GRANT)).PUT(BodyPublishers.ofString("x")));
    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(header(reply, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organization-example-fund",
        "organization-north",
        "topic-graphs",
        "grant-example-1-interval",
        "role-1-ada",
        "position-ada",
        "statement-1"
      })
  void every_kind_of_thing_has_a_page(String name) {
    HttpResponse<String> reply = site.get("/doc/" + name);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(reply.body()).expectFirst("h1").text()).isNotEmpty();
  }

  @Test
  void what_data_say_is_never_markup_and_never_a_script() {
    HttpResponse<String> reply = site.get("/doc/grant-example-2");
    Document page = Jsoup.parse(reply.body());
    assertThat(page.select("script:not([src]):not([type=application/ld+json]), main b")).isEmpty();
    assertThat(page.expectFirst("h1").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("a[href]").eachAttr("href")).noneMatch(h -> h.startsWith("javascript"));
    assertThat(page.select("[style], style, [onclick]")).isEmpty();
    assertThat(header(reply, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(header(reply, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void the_first_page_says_what_is_here() {
    HttpResponse<String> reply = site.get("/");
    Document page = Jsoup.parse(reply.body());
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(page.expectFirst("h1").text()).isEqualTo("Invented grants");
    assertThat(page.text()).contains("Grants 2", "People 2", "Last release", "Nobody");
    String ask = page.select("a:has(code)").attr("href");
    assertThat(site.get(ask).body()).contains("Invented grant on graphs", "Example, Bo");
    assertThat(site.get("/static/cartulary.css").statusCode()).isEqualTo(200);
  }

  @Test
  void sources_are_text_and_nothing_else_can_be_read() {
    HttpResponse<String> reply = site.get("/source/page.txt");
    assertThat(reply.body()).startsWith("<b>text</b>");
    assertThat(header(reply, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
    for (String path :
        new String[] {
          "/source/../cartulary.yaml",
          "/source/%2e%2e/cartulary.yaml",
          "/source/..%2Fpom.xml",
          "/static/../application.properties",
          "/static/example.rq",
          "/static/",
          "/$/ping",
          "/$/server",
          "/$/datasets",
          "/ds",
          "/nothing"
        }) {
      assertThat(site.get(path).statusCode()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void refusals_say_nothing_about_the_server() {
    HttpResponse<String> tooLong = site.get("/doc/" + "x".repeat(40_000));
    assertThat(tooLong.statusCode()).isBetween(400, 431);
    assertThat(tooLong.body()).doesNotContainIgnoringCase("jetty").doesNotContain("\tat ");
    assertThat(header(site.get("/"), "Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/..%2F..%2Fetc%2Fpasswd",
        "/doc/..%2Fcartulary.yaml",
        "/doc/x%0D%0ASet-Cookie:a=b",
        "/id/x%0D%0ASet-Cookie:a=b",
        "/doc/%00",
        "/static/..%2Fexample.rq",
        "/source/..%2Fcartulary.yaml"
      })
  void hostile_paths_lead_nowhere(String path) {
    HttpResponse<String> reply = site.get(path);
    assertThat(reply.statusCode()).isIn(400, 404);
    assertThat(reply.headers().map()).doesNotContainKey("set-cookie");
  }
}
