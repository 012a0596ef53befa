package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.document.DocumentSite.header;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page for people, a document or not. */
class EveryPageIT {
  private static DocumentSite site;

  @BeforeAll
  static void start() {
    site = new DocumentSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/grants",
        "/people",
        "/organizations",
        "/topics",
        "/publications",
        "/sources",
        "/ontology/cartulary",
        "/doc/grant-one",
        "/doc/person-ada",
        "/doc/source-page"
      })
  void a_page_varies_by_language_and_head_and_tag_agree_with_it(String path) {
    HttpResponse<String> get = site.get(path, "Accept", "text/html");
    assertThat(get.statusCode()).isEqualTo(200);
    assertThat(header(get, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(get, "Vary")).contains("Accept-Language");
    assertThat(Jsoup.parse(get.body()).expectFirst("html").attr("lang")).isEqualTo("en");

    HttpResponse<String> head = site.send("HEAD", path, "Accept", "text/html");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length"))
        .isEqualTo(String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length));
    for (String field : List.of("Content-Type", "ETag", "Vary", "Last-Modified")) {
      assertThat(header(head, field)).as(field).isEqualTo(header(get, field));
    }

    HttpResponse<String> chinese = site.get(path, "Accept", "text/html", "Accept-Language", "zh");
    assertThat(Jsoup.parse(chinese.body()).expectFirst("html").attr("lang")).isEqualTo("zh");
    assertThat(header(chinese, "ETag")).isNotEqualTo(header(get, "ETag"));
    assertThat(
            site.get(path, "Accept", "text/html", "If-None-Match", header(get, "ETag"))
                .statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/grants", "/sources", "/ontology/cartulary", "/doc/grant-one"})
  void nothing_on_a_page_comes_from_elsewhere_or_runs_in_it(String path) {
    HttpResponse<String> reply = site.get(path, "Accept", "text/html");
    assertThat(header(reply, "Content-Security-Policy")).contains("default-src 'none'");
    var page = Jsoup.parse(reply.body());
    assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
    assertThat(page.select("[src^=http], link[rel=stylesheet][href^=http]")).isEmpty();
    assertThat(page.select("[style], style, [onclick], [onload]")).isEmpty();
  }
}
