package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartulary.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The sources of a site that has some of each kind, and some with which something is wrong. */
class SourceFacetsIT {
  @Shared private static ServedSite site;

  private static Document page(String path) throws IOException {
    return Jsoup.connect(site.uri(path).toString()).header("Accept-Language", "en").get();
  }

  private static List<String> sources(Document page) {
    return page.select(".source .notes code").eachText();
  }

  private static Map<String, String> counts(Document page, String facet) {
    Map<String, String> counts = new LinkedHashMap<>();
    for (Element value : list(page, facet).select("li")) {
      counts.put(value.expectFirst("a").text(), value.expectFirst(".facet-count").text());
    }
    return counts;
  }

  private static Element list(Document page, String facet) {
    return page.selectXpath("//section[@class='facets']/h3[.='" + facet + "']/following::ul[1]")
        .expectFirst("ul");
  }

  private static Element value(Document page, String facet, String value) {
    return list(page, facet).select("a").stream()
        .filter(link -> link.text().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_value_says_how_many_sources_have_it() throws IOException {
    Document page = page("/sources");
    assertThat(sources(page))
        .containsExactly("projects.txt", "many.jsonl", "few.yaml", "nothing.txt");
    assertThat(page.select(".list-count").text()).isEqualTo("4 in all");
    assertThat(counts(page, "Kind"))
        .containsOnly(Map.entry("Page of prose", "2"), Map.entry("Records", "2"));
    assertThat(counts(page, "Reading")).containsEntry("something refused", "1");
  }

  @Test
  void a_value_leads_to_as_many_sources_as_it_says_and_away_again() throws IOException {
    Document all = page("/sources");
    for (String facet : all.select(".facets h3").eachText()) {
      for (Map.Entry<String, String> count : counts(all, facet).entrySet()) {
        Document some = page(value(all, facet, count.getKey()).attr("href"));
        assertThat(sources(some))
            .as(facet + " " + count)
            .hasSize(Integer.parseInt(count.getValue()));
        Element chosen = value(some, facet, count.getKey());
        assertThat(chosen.attr("aria-current")).isEqualTo("true");
        assertThat(chosen.attr("href")).isEqualTo("/sources");
        assertThat(some.select(".list-chosen a").first().text())
            .contains(facet + ": " + count.getKey());
      }
    }
  }

  @Test
  void values_of_one_facet_are_alternatives_and_facets_add_up() throws IOException {
    Document refused = page("/sources?state=refused");
    assertThat(sources(refused)).containsExactly("few.yaml");
    assertThat(counts(refused, "Kind")).containsOnly(Map.entry("Records", "1"));
    assertThat(counts(refused, "Reading")).isEqualTo(counts(page("/sources"), "Reading"));
    assertThat(sources(page("/sources?kind=records&kind=page"))).hasSize(4);
    assertThat(sources(page("/sources?kind=page&state=refused"))).isEmpty();
    assertThat(page("/sources?kind=page&state=refused").select(".list-results").text())
        .contains("Nothing here fits all of that.");
  }

  @Test
  void what_was_read_whole_and_what_was_not_are_told_apart() throws IOException {
    List<String> whole = sources(page("/sources?state=whole"));
    List<String> problems = sources(page("/sources?state=problems"));
    assertThat(whole).contains("many.jsonl").doesNotContainAnyElementsOf(problems);
    assertThat(problems).contains("projects.txt", "few.yaml", "nothing.txt");
    assertThat(sources(page("/sources?severity=error"))).containsExactly("few.yaml");
  }

  @Test
  void the_language_stays_and_words_are_in_it() throws IOException {
    Document page = page("/sources?kind=page&lang=zh");
    assertThat(counts(page, "类别")).containsEntry("文本页面", "2");
    assertThat(value(page, "类别", "记录").attr("href"))
        .isEqualTo("/sources?kind=page&kind=records&lang=zh");
  }
}
