package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.cartulary.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIT {
  private static final String GRANT = "/doc/grant-example-1";
  @Shared private static TestSite site;

  private static Document page(String path, String... headers) {
    HttpResponse<String> reply = site.get(path, headers);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Vary"))
        .isEqualTo("Accept, Accept-Profile, Accept-Language, Accept-Encoding");
    Document page = Jsoup.parse(reply.body());
    assertThat(header(reply, "Content-Language")).isEqualTo(page.expectFirst("html").attr("lang"));
    return page;
  }

  @Test
  void a_page_is_in_the_language_that_the_client_prefers() {
    assertThat(page(GRANT).expectFirst("h1").text()).isEqualTo("Invented grant on graphs");
    Document chinese = page(GRANT, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
    assertThat(chinese.expectFirst("h1").text()).isEqualTo("图的虚构项目");
    assertThat(chinese.select("a[href*=lang=]").not("[hreflang]")).isEmpty();
  }

  @Test
  void an_asterisk_is_any_language_that_is_not_named() {
    for (String path : List.of(GRANT, "/grants")) {
      assertThat(page(path, "Accept-Language", "*, en;q=0.1").expectFirst("html").attr("lang"))
          .isEqualTo("zh");
      assertThat(page(path, "Accept-Language", "*, zh;q=0.1").expectFirst("html").attr("lang"))
          .isEqualTo("en");
    }
  }

  @Test
  void what_was_negotiated_has_an_address_of_its_own() {
    for (String path : List.of(GRANT, "/catalog", "/.well-known/void", "/ontology/shapes")) {
      HttpResponse<String> reply =
          site.get(path, "Accept", "text/html", "Accept-Language", "zh-Hant, en;q=0.5");
      String address = header(reply, "Content-Location");
      assertThat(address).isEqualTo(path + ".html?lang=zh");
      assertThat(Jsoup.parse(site.get(address).body()).expectFirst("h1").text())
          .isEqualTo(Jsoup.parse(reply.body()).expectFirst("h1").text());
    }
  }

  @Test
  void a_language_that_was_chosen_is_kept_from_page_to_page() {
    Element link = page(GRANT).expectFirst("a[hreflang=zh]");
    assertThat(link.attr("href")).isEqualTo("?lang=zh");
    Document chinese = page(GRANT + link.attr("href"), "Accept-Language", "en");
    assertThat(chinese.expectFirst("html").attr("lang")).isEqualTo("zh");
    for (Element next : chinese.select("main :not(.forms) > a[href^=/doc/], nav.main a")) {
      assertThat(next.attr("href")).endsWith("?lang=zh");
    }
    assertThat(chinese.select("form.search input[name=lang]").attr("value")).isEqualTo("zh");
    assertThat(chinese.select(".fact a[href^=/source/]").eachAttr("href"))
        .allMatch(href -> href.endsWith("&lang=zh#passage"));
  }

  @Test
  void the_switch_keeps_the_other_parameters() {
    assertThat(page(GRANT + "?x=%22%3E&lang=zh").expectFirst("a[hreflang=en]").attr("href"))
        .isEqualTo("?x=%22%3E&lang=en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?lang=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "?x=\"><script>alert(1)</script>",
        "?lang=zh&%3Cscript%3E=1"
      })
  void what_an_address_says_is_never_markup(String query) {
    HttpResponse<String> reply =
        site.get(GRANT + query.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E"));
    assertThat(reply.statusCode()).isIn(200, 400);
    assertThat(
            Jsoup.parse(reply.body()).select("script:not([src]):not([type=application/ld+json])"))
        .isEmpty();
  }

  @Test
  void a_page_has_landmarks_headings_and_a_way_past_them() {
    Document page = page(GRANT);
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    assertThat(page.select("nav:not([aria-label])")).isEmpty();
    assertThat(page.select("form[role=search][action=/search] input[name=q]")).hasSize(1);
    assertThat(page.select("nav.main a").eachAttr("href"))
        .contains("/grants", "/people", "/organizations", "/sparql", "/api");
    assertThat(page("/sources").select("nav.main [aria-current=page]").text()).isEqualTo("Sources");
    assertThat(page.select("input:not([type=hidden])"))
        .allMatch(input -> !page.select("label[for=" + input.id() + "]").isEmpty());
  }
}
