package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.Shared;
import org.cartulary.serve.http.Percent;
import org.cartulary.vocab.HYDRA;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsIT {
  @Shared private static TestSite site;

  private static Document page(String path) {
    HttpResponse<String> reply = site.get(path, "Accept-Language", "en");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    return Jsoup.parse(reply.body(), site.uri(path).toString());
  }

  private static List<String> rows(Document page) {
    return page.select(".rows .row-name > a").eachText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/grants",
        "/people",
        "/organizations",
        "/funders",
        "/topics",
        "/publications",
        "/search"
      })
  void every_list_is_there_in_both_languages(String path) {
    assertThat(page(path).select("h1").size()).isEqualTo(1);
    HttpResponse<String> chinese = site.get(path, "Accept-Language", "zh");
    assertThat(chinese.statusCode()).isEqualTo(200);
    assertThat(header(chinese, "Content-Language")).isEqualTo("zh");
    assertThat(Jsoup.parse(chinese.body()).select("html").attr("lang")).isEqualTo("zh");
  }

  @Test
  void a_list_shows_its_things_with_links_to_their_documents() {
    Document page = page("/grants");
    assertThat(rows(page))
        .containsExactly(
            "Second <b>invented</b> grant <script>alert(1)</script>", "Invented grant on graphs");
    Element first = page.selectFirst(".rows a:contains(graphs)");
    assertThat(first.attr("href")).isEqualTo("/doc/grant-example-1");
    assertThat(page.select(".list-count").text()).isEqualTo("2 in all");
    assertThat(page.select("script:not([src], [type=application/ld+json])")).isEmpty();
  }

  @Test
  void a_facet_narrows_a_list_and_can_be_taken_away() {
    Document whole = page("/grants");
    Element funder = whole.selectFirst(".facets a:contains(Example Fund)");
    Document narrowed = page(funder.attr("href"));
    assertThat(rows(narrowed)).containsExactly("Invented grant on graphs");
    Element chosen = narrowed.selectFirst(".facets a[aria-current]");
    assertThat(chosen.text()).isEqualTo("Example Fund");
    assertThat(rows(page(chosen.attr("href")))).hasSize(2);
    assertThat(narrowed.select(".list-chosen a").eachAttr("href"))
        .containsExactly("/grants", "/grants");
  }

  @Test
  void search_finds_across_kinds_and_marks_what_it_found() {
    Document page = page("/search?q=graph");
    assertThat(rows(page)).contains("graphs", "Invented grant on graphs");
    assertThat(page.select(".rows mark").eachText()).contains("graphs");
    Element topics = page.selectFirst(".facets a:contains(Topic)");
    assertThat(rows(page(topics.attr("href")))).containsExactly("graphs");
    assertThat(rows(page("/search?q=EX-1"))).first().isEqualTo("Invented grant on graphs");
    assertThat(page("/search?q=" + Percent.encode("虚构项目")).select(".row-other mark").text())
        .isEqualTo("虚构项目");
  }

  @Test
  void what_is_marked_is_escaped() {
    Document page = page("/search?q=script%20alert");
    assertThat(page.select("script:not([src], [type=application/ld+json])")).isEmpty();
    assertThat(page.select(".rows mark").eachText()).contains("script", "alert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/grants?funder=nobody",
        "/grants?year=soon&status=lost&role=king",
        "/people?status=ongoing",
        "/search?q=***",
        "/search?q=(%22AND%20OR",
        "/search?q=title:%7B!func%7D%20%2B%2D%26%26~%5E%5C",
        "/grants?topic=%3Cscript%3Ealert(1)%3C/script%3E",
      })
  void what_there_is_not_finds_nothing_and_shows_a_way_out(String path) {
    Document page = page(path);
    assertThat(rows(page)).isEmpty();
    assertThat(page.select(".list-chosen a, .list-pages a")).isNotEmpty();
    assertThat(page.select(".list-results a[href=/search]")).isNotEmpty();
    assertThat(page.select("script:not([src], [type=application/ld+json])")).isEmpty();
  }

  @Test
  void a_page_after_the_last_says_so_and_leads_back() {
    Document page = page("/grants?page=99");
    assertThat(rows(page)).isEmpty();
    assertThat(page.select(".list-results").text())
        .contains("The list ends before this page.")
        .doesNotContain("Nothing here fits");
    assertThat(rows(page(page.selectFirst(".list-results p a").attr("href")))).hasSize(2);
  }

  @Test
  void characters_that_nobody_sees_are_no_words() {
    assertThat(page("/search?q=%00%01%02%20").select("main").html())
        .isEqualTo(page("/search").select("main").html());
  }

  @Test
  void a_word_of_ten_thousand_letters_is_only_a_word() {
    assertThat(rows(page("/search?q=" + "graph".repeat(2_000)))).isEmpty();
    assertThat(rows(page("/search?q=" + "%E5%9B%BE".repeat(1_000)))).contains("图");
    assertThat(rows(page("/search?q=" + "zz%20".repeat(3_000)))).isEmpty();
  }

  @Test
  void a_list_is_a_collection_for_machines() {
    HttpResponse<String> turtle = site.get("/grants", "Accept", "text/turtle");
    assertThat(header(turtle, "Content-Type")).isEqualTo("text/turtle;charset=utf-8");
    assertThat(header(turtle, "Vary")).contains("Accept");
    assertThat(header(turtle, "Link")).contains("</grants>; rel=\"first\"", "rel=\"last\"");
    Graph graph = parsed(turtle.body(), Lang.TURTLE);
    Node list = NodeFactory.createURI("http://localhost:3030/grants");
    assertThat(graph.find(list, HYDRA.member, Node.ANY).toList()).hasSize(2);
    assertThat(graph.find(list, HYDRA.totalItems, Node.ANY).next().getObject().getLiteralValue())
        .isEqualTo(2);
    HttpResponse<String> json = site.get("/grants?format=jsonld");
    assertThat(header(json, "Content-Type")).isEqualTo("application/ld+json");
    assertThat(parsed(json.body(), Lang.JSONLD).isIsomorphicWith(graph)).isTrue();
    assertThat(site.get("/grants", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  private static Graph parsed(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).base("http://localhost:3030/").parse(graph);
    return graph;
  }

  @Test
  void suggestions_come_while_typing() throws IOException {
    HttpResponse<String> reply = site.get("/suggest?q=exampl", "Accept-Language", "en");
    assertThat(header(reply, "Content-Type")).isEqualTo("application/json");
    JsonNode found = new ObjectMapper().readTree(reply.body());
    assertThat(found.findValuesAsText("label"))
        .containsExactlyInAnyOrder("Example Fund", "Example, Ada", "Example, Bo");
    assertThat(found.findValuesAsText("kind")).contains("Person", "Funder");
    assertThat(found.findValuesAsText("href")).contains("/doc/person-ada");
    assertThat(site.get("/suggest").body()).isEqualTo("[]");
    assertThat(site.get("/suggest?q=" + Percent.encode("图")).body()).contains("图的虚构项目");
  }

  @Test
  void an_unchanged_list_is_not_sent_again() {
    String tag = header(site.get("/grants?q=graphs"), "ETag");
    assertThat(site.get("/grants?q=graphs", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            site.get("/grants?q=graphs", "If-None-Match", tag, "Accept", "text/turtle")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_home_page_says_what_there_is() {
    Document page = page("/");
    assertThat(page.select(".tiles a").eachText()).contains("2 Grants", "2 People", "1 Funders");
    assertThat(page.select(".tiles a").eachAttr("href")).contains("/grants", "/people");
    assertThat(rows(page)).contains("Invented grant on graphs", "Example Fund", "graphs");
    assertThat(page.select("main").text()).contains("Last release", "No. 1");
  }
}
