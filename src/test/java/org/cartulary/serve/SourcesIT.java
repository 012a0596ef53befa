package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import org.cartulary.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SourcesIT {
  @Shared private static TestSite site;

  private static Document page(String path) {
    HttpResponse<String> reply = site.get(path, "Accept", "text/html");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(reply, "Vary").split(", "))
        .contains("Accept", "Accept-Language", "Accept-Encoding");
    return Jsoup.parse(reply.body());
  }

  @Test
  void a_browser_gets_numbered_lines_and_a_program_the_text() {
    Document page = page("/source/page.txt");
    assertThat(page.expectFirst("h1").text()).isEqualTo("A page <b>");
    assertThat(page.select("ol.text li").eachText())
        .containsExactly(
            "<b>text</b>", "second", "Grant EX-1 began in January.", "It runs from 2023.01 on.");
    assertThat(page.select("#L3").text()).startsWith("Grant EX-1");
    assertThat(page.select("mark")).isEmpty();
    assertThat(header(site.get("/source/page.txt"), "Content-Type"))
        .isEqualTo("text/plain;charset=utf-8");
    assertThat(site.get("/source/page.txt?format=text", "Accept", "text/html").body())
        .isEqualTo(TestDocuments.TEXT);
    assertThat(site.get("/source/page.txt", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void the_passage_that_a_link_names_is_marked() {
    assertThat(page("/source/page.txt?at=3,7,4").select("mark#passage").text()).isEqualTo("EX-1");
    assertThat(page("/source/page.txt?passage=12,18").select("mark#passage").text())
        .isEqualTo("second");
    Document missing = page("/source/page.txt?at=99,1,1");
    assertThat(missing.select("p#passage").text()).contains("not in this text any more");
  }

  @Test
  void the_link_beside_a_fact_lands_on_its_words() {
    Document grant = page("/doc/grant-example-1");
    String link = grant.select(".fact blockquote a[href^=/source/page.txt?at]").attr("href");
    assertThat(link).isNotEmpty();
    assertThat(page(link.replaceAll("#.*", "")).select("mark#passage")).hasSize(1);
  }

  @Test
  void the_list_says_what_was_read_when_and_what_was_wrong() {
    Document page = page("/sources");
    assertThat(page.select(".lead").text()).contains("1 March 2026 12:30 UTC");
    assertThat(page.select(".source h2 a").attr("href")).isEqualTo("/source/page.txt");
    assertThat(page.select(".source .notes").text())
        .contains("page.txt", "7 records published", "2 records refused");
    assertThat(page.select(".source td").eachText())
        .containsExactly("warning", "line 3", "\"<i>x</i>\" is no date correct it EXT-004");
    assertThat(page.select(".source td a").attr("href"))
        .isEqualTo("/source/page.txt?at=3,7,4#passage");
    assertThat(page.select(".more").text()).contains("3 more problems");
    assertThat(page("/sources?lang=zh").select(".lead").text()).contains("2026年3月1日");
  }

  @Test
  void the_list_is_not_sent_again_to_who_has_it() {
    HttpResponse<String> first = site.get("/sources");
    assertThat(site.get("/sources", "If-None-Match", header(first, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(site.get("/sources?lang=zh", "If-None-Match", header(first, "ETag")).statusCode())
        .isEqualTo(200);
  }
}
