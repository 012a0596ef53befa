package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.cartulary.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The editor, and answers as pages. */
class SparqlEditorIT {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  /** What a style sheet would load. */
  private static final Pattern ELSEWHERE = Pattern.compile("@import|url\\([\"']?(?!data:)");

  @Shared private static TestSite site;

  private static Document page(String path) {
    HttpResponse<String> reply = site.get(path, "Accept", BROWSER);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    return Jsoup.parse(reply.body());
  }

  private static String ask(String query) {
    return "/sparql?query=" + URLEncoder.encode(query, UTF_8);
  }

  private static JsonNode data() throws JsonProcessingException {
    return new ObjectMapper().readTree(site.get("/sparql/editor.json").body());
  }

  @Test
  void a_browser_gets_a_form_that_works_without_scripts() {
    Document page = page("/sparql");
    Element form = page.getElementById("ask");
    assertThat(form.attr("method")).isEqualTo("get");
    assertThat(form.attr("action")).isEqualTo("/sparql");
    String query = form.getElementsByTag("textarea").first().wholeText();
    for (Element format : form.getElementsByTag("option")) {
      String path = ask(query) + "&format=" + format.val();
      assertThat(site.get(path).statusCode())
          .as(format.val())
          .isEqualTo(format.val().matches("ttl|jsonld") ? 406 : 200);
    }
  }

  @Test
  void every_example_can_be_asked() throws JsonProcessingException {
    Document page = page("/sparql");
    assertThat(page.select("#examples a")).hasSizeGreaterThan(10);
    for (Element link : page.select("#examples a")) {
      Document example = page(link.attr("href"));
      String query = example.getElementById("query").wholeText();
      assertThat(site.get(ask(query)).statusCode()).as(query).isEqualTo(200);
    }
    assertThat(data().get("examples")).hasSameSizeAs(page.select("#examples a"));
  }

  @Test
  void the_script_is_told_what_the_site_uses() throws JsonProcessingException {
    JsonNode data = data();
    assertThat(data.get("base").asText()).isEqualTo(TestSite.BASE);
    assertThat(data.get("prefixes").get("vivo").asText())
        .isEqualTo("http://vivoweb.org/ontology/core#");
    assertThat(data.get("classes").toString()).contains("http://xmlns.com/foaf/0.1/Person");
    assertThat(data.get("properties").toString())
        .contains("http://www.w3.org/2000/01/rdf-schema#label");
    String tag = header(site.get("/sparql/editor.json"), "ETag");
    assertThat(site.get("/sparql/editor.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void all_that_the_editor_loads_is_here() {
    Document page = page("/sparql");
    for (Element loaded : page.select("script[src], link[rel=stylesheet]")) {
      String address = loaded.attr("src") + loaded.attr("href");
      assertThat(address).startsWith("/static/");
      HttpResponse<String> reply = site.get(address);
      assertThat(reply.statusCode()).as(address).isEqualTo(200);
      if (address.endsWith(".css")) {
        assertThat(ELSEWHERE.matcher(reply.body()).find()).as(address).isFalse();
      }
    }
    assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
    assertThat(page.select("[style], style")).isEmpty();
  }

  @Test
  void rows_are_a_table_that_leads_into_the_pages() {
    Document page =
        page(ask("SELECT ?s ?l { ?s a <http://xmlns.com/foaf/0.1/Person> ; ?p ?l } LIMIT 3"));
    assertThat(page.select("th").eachText()).containsExactly("s", "l");
    assertThat(page.select("tbody tr")).hasSize(3);
    assertThat(page.select("tbody td:first-child a").first().attr("href"))
        .startsWith("/doc/person-");
    for (Element form : page.select("a[href*=format=]")) {
      assertThat(site.get(form.attr("href")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void graphs_and_truths_are_pages_too() {
    assertThat(page(ask("ASK {}")).select("td").eachText()).containsExactly("Yes");
    Document graph = page(ask("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 2"));
    assertThat(graph.select("tbody tr")).hasSize(2);
    assertThat(page(ask("SELECT * { ?s <x:y> ?o }")).select("table")).isEmpty();
  }

  @Test
  void what_data_and_questions_say_is_not_taken_for_markup() {
    String script = "<script>alert(1)</script>";
    Document page =
        page(
            ask(
                "SELECT ?x ?y { VALUES (?x ?y) { (\"\"\""
                    + script
                    + "\"\"\" <javascript:alert(1)>) } }"));
    assertThat(page.select("tbody td").first().text()).isEqualTo(script);
    assertThat(page.select("tbody script, tbody a")).isEmpty();
    assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
    Document example = page("/sparql?example=" + URLEncoder.encode("\"><script>", UTF_8));
    assertThat(example.select("form script")).isEmpty();
  }

  @Test
  void an_overlong_iri_is_cut_and_stands_whole_in_its_title() {
    String web = "http://example.org/" + "\uD83D\uDCDA".repeat(500) + "end";
    String unsafe = "urn:example:" + "a".repeat(3_000) + "\u00E9";
    Document page =
        page(
            ask("SELECT * { VALUES (?a ?b ?c) { (<" + web + "> <" + unsafe + "> <urn:short>) } }"));
    Element link = page.expectFirst("tbody td a");
    assertThat(link.text()).hasSizeBetween(190, 210).startsWith("http://example.org/\uD83D\uDCDA");
    assertThat(link.text()).endsWith("\uD83D\uDCDAend").contains("\uD83D\uDCDA…\uD83D\uDCDA");
    assertThat(link.attr("title")).isEqualTo(web);
    assertThat(link.attr("href")).isEqualTo(web);
    Element text = page.expectFirst("tbody td:nth-child(2) span");
    assertThat(text.text()).hasSizeBetween(190, 210).endsWith("\u00E9");
    assertThat(text.attr("title")).isEqualTo(unsafe);
    assertThat(page.expectFirst("tbody td:nth-child(3)").html()).isEqualTo("urn:short");
  }

  @Test
  void the_page_speaks_the_readers_language_and_its_answers_are_kept_apart() {
    String path = ask("ASK {}");
    assertThat(site.get(path, "Accept", BROWSER, "Accept-Language", "zh").body()).contains("是");
    assertThat(site.get(path, "Accept", BROWSER, "Accept-Language", "en").body()).contains("Yes");
    assertThat(header(site.get(path, "Accept", BROWSER), "Vary")).contains("Accept-Language");
  }
}
