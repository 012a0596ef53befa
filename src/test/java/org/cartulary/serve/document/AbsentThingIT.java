package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.document.DocumentSite.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.Shared;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is gone, what never was, and everything else that a site refuses. */
class AbsentThingIT {
  private static final Node GONE = NodeFactory.createURI(DocumentSite.BASE + "grant-gone");
  @Shared private static DocumentSite site;

  @ParameterizedTest
  @EnumSource(DocumentForm.class)
  void what_was_published_once_is_410_in_the_form_asked_for(DocumentForm form) {
    List<HttpResponse<String>> replies =
        List.of(
            site.get("/id/grant-gone", "Accept", form.contentType()),
            site.get("/doc/grant-gone", "Accept", form.contentType()),
            site.get("/doc/grant-gone." + form.suffix()));
    for (HttpResponse<String> reply : replies) {
      assertThat(reply.statusCode()).isEqualTo(410);
      assertThat(reply.body()).contains("grant-gone");
      assertThat(header(reply, "Cache-Control")).isEqualTo("no-store");
      if (form.graph().isPresent() || form == DocumentForm.SCHEMA) {
        Graph graph = parsed(reply, form);
        assertThat(graph.contains(GONE, RDFS.comment, Node.ANY)).isTrue();
        assertThat(graph.contains(GONE, PROV.invalidatedAtTime, Node.ANY)).isTrue();
        assertThat(
                graph.contains(
                    GONE,
                    PROV.wasInvalidatedBy,
                    NodeFactory.createURI(DocumentSite.BASE + "release-2")))
            .isTrue();
      }
    }
    if (form == DocumentForm.PAGE) {
      replies.forEach(reply -> assertThat(header(reply, "Content-Type")).startsWith("text/html"));
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentForm.class)
  void what_never_was_is_404_in_the_form_asked_for(DocumentForm form) {
    for (String path : List.of("/id/grant-never", "/doc/grant-never")) {
      HttpResponse<String> reply = site.get(path, "Accept", form.contentType());
      assertThat(reply.statusCode()).isEqualTo(404);
      assertThat(reply.body()).contains("grant-never");
      if (form.graph().isPresent()) {
        assertThat(parsed(reply, form).size()).isEqualTo(1);
      }
    }
    assertThat(site.get("/doc/grant-never." + form.suffix()).statusCode()).isEqualTo(404);
  }

  private static Graph parsed(HttpResponse<String> reply, DocumentForm form) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(reply.body(), RDFLanguages.contentTypeToLang(form.mediaTypes().get(0)))
        .parse(graph);
    return graph;
  }

  @Test
  void what_comes_back_is_there_again_and_was_not_kept_in_its_old_form() {
    try (DocumentSite own = new DocumentSite()) {
      assertThat(own.get("/doc/grant-gone").statusCode()).isEqualTo(410);
      HttpResponse<String> before = own.get("/doc/grant-one.ttl");
      own.publish(true);
      assertThat(own.get("/id/grant-gone").statusCode()).isEqualTo(303);
      assertThat(own.get("/doc/grant-gone").body()).contains("A grant that is withdrawn");
      HttpResponse<String> after =
          own.get("/doc/grant-one.ttl", "If-None-Match", header(before, "ETag"));
      assertThat(after.statusCode()).isEqualTo(200);
      own.publish(false);
      assertThat(own.get("/doc/grant-gone").statusCode()).isEqualTo(410);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 404",
    "GET, /doc/grant-never, 404",
    "GET, /doc/grant-gone, 410",
    "PUT, /doc/grant-one, 405",
    "GET, /ontology/nothing, 404"
  })
  void a_browser_sees_a_page_in_its_language(String method, String path, int status) {
    HttpResponse<String> english = site.send(method, path, "Accept", "text/html");
    assertThat(english.statusCode()).isEqualTo(status);
    assertThat(header(english, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    Document page = Jsoup.parse(english.body());
    assertThat(page.expectFirst("h1").text()).isNotEmpty();
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("main p[lang=en]").text()).isNotEmpty();
    Document chinese =
        Jsoup.parse(site.send(method, path, "Accept", "text/html", "Accept-Language", "zh").body());
    assertThat(chinese.expectFirst("html").attr("lang")).isEqualTo("zh");
    assertThat(chinese.expectFirst("h1").text()).isNotEqualTo(page.expectFirst("h1").text());
    assertThat(header(site.send(method, path), "Content-Type"))
        .isIn("application/problem+json", "text/html;charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/..%2F..%2Fetc%2Fpasswd",
        "/id/%2e%2e",
        "/doc/..",
        "/doc/../cartulary.yaml",
        "/doc/x%0D%0ASet-Cookie:a=b",
        "/id/x%0d%0aSet-Cookie:a=b",
        "/doc/x%0D%0ASet-Cookie:a=b.ttl",
        "/doc/%00",
        "/doc/%C0%AE",
        "/doc/%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/doc/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/doc/a%20b",
        "/doc/%EF%BF%BF",
        "/doc/.ttl",
        "/doc/",
        "/id/",
        "/ontology/../cartulary.yaml",
        "/ontology/..%2Fcartulary",
        "/ontology/shapes.ttl.ttl",
        "/doc/grant-one;jsessionid=1",
        "/doc/grant-one/",
        "/doc/grant-one/x"
      })
  void hostile_names_lead_nowhere_and_split_nothing(String path) {
    for (String accept : List.of("text/html", "text/turtle", "application/rdf+xml", "a/b")) {
      HttpResponse<String> reply = site.get(path, "Accept", accept);
      assertThat(reply.statusCode()).as(accept).isIn(400, 404);
      assertThat(reply.headers().map()).doesNotContainKey("set-cookie");
      assertThat(reply.body()).doesNotContain("<script>alert");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/doc/grant-one", "/id/grant-one", "/", "/sparql", "/ontology/shapes"})
  void a_script_of_another_site_may_ask(String path) {
    HttpResponse<String> preflight =
        site.send(
            "OPTIONS",
            path,
            "Origin",
            "https://elsewhere.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "accept,if-none-match");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(preflight, "Access-Control-Allow-Methods"))
        .isEqualTo(path.equals("/sparql") ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
    assertThat(header(preflight, "Access-Control-Allow-Headers"))
        .contains("Accept", "If-None-Match");
    assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-credentials");
    HttpResponse<String> get = site.get("/doc/grant-one", "Origin", "https://elsewhere.example");
    assertThat(header(get, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(get, "Access-Control-Expose-Headers"))
        .contains("Link", "ETag", "Content-Location", "Content-Profile");
  }
}
