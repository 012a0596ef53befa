package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cartulary.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page for people, whatever it shows. */
class EveryPageIT {
  /** Those that are one of several forms, or the only one, of what their address names. */
  private static final List<String> NEGOTIATED =
      List.of(
          "/",
          "/grants",
          "/grants?funder=organization-nsfc&page=2",
          "/people",
          "/organizations",
          "/funders",
          "/topics",
          "/publications",
          "/search?q=random",
          "/sources",
          "/source/projects.txt",
          "/ontology/cartulary",
          "/doc/grant-nsfc-62206101",
          "/doc/person-zhenyu-liao",
          "/doc/organization-nsfc",
          "/doc/topic-random-matrix-theory",
          "/doc/source-liao-projects",
          "/catalog",
          "/.well-known/void",
          "/dumps/",
          "/sparql",
          "/sparql?query=SELECT%20%2A%20%7B%20%3Fs%20a%20%3Fclass%20%7D%20LIMIT%203",
          "/api",
          "/api/queries",
          "/api/queries/co-investigators",
          "/api/queries/facts-of-grant?grant=62206101");

  /** Those that are a page by their address. */
  private static final List<String> NAMED =
      List.of(
          "/doc/grant-nsfc-62206101.html",
          "/catalog.html",
          "/.well-known/void.html",
          "/api/queries/co-investigators.html");

  /** Those that are no page, for which the same rules hold but those of language. */
  private static final List<String> OTHERS = List.of("/releases.atom", "/suggest?q=random");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @Shared private static ServedSite site;

  static List<String> negotiated() {
    return NEGOTIATED;
  }

  static List<String> pages() {
    return Stream.of(NEGOTIATED, NAMED).flatMap(List::stream).toList();
  }

  static List<String> all() {
    return Stream.of(pages(), OTHERS).flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("negotiated")
  void who_takes_no_form_of_it_learns_which_there_are(String path) throws Exception {
    HttpResponse<String> refused = send("GET", path, "Accept", "image/png");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    assertThat(header(refused, "Vary")).contains("Accept");
    assertThat(header(refused, "ETag")).isEmpty();
    assertThat(new ObjectMapper().readTree(refused.body()).path("available"))
        .extracting(type -> type.asText())
        .contains("text/html");

    HttpResponse<String> unwanted = send("GET", path, "Accept", "text/html;q=0, image/png");
    assertThat(unwanted.statusCode()).isEqualTo(406);
    assertThat(send("HEAD", path, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_browser_gets_a_page_in_its_language(String path) {
    HttpResponse<String> page = page(path);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Content-Language")).isEqualTo("en");
    assertThat(header(page, "Vary")).contains("Accept-Language");
    assertThat(language(page)).isEqualTo("en");
    HttpResponse<String> chinese =
        send("GET", path, "Accept", "text/html", "Accept-Language", "zh");
    assertThat(language(chinese)).isEqualTo("zh");
    assertThat(header(chinese, "ETag")).isNotEqualTo(header(page, "ETag"));
    String tag = header(page, "ETag");
    assertThat(
            send("GET", path, "Accept", "text/html", "If-None-Match", tag, "Accept-Language", "zh")
                .statusCode())
        .isEqualTo(200);
    assertThat(language(page(path + (path.contains("?") ? "&" : "?") + "lang=zh"))).isEqualTo("zh");
  }

  @ParameterizedTest
  @MethodSource("negotiated")
  void what_is_negotiated_says_so(String path) {
    assertThat(header(page(path), "Vary").split(", ")).contains("Accept");
  }

  @ParameterizedTest
  @MethodSource("all")
  void head_says_what_get_says(String path) {
    HttpResponse<String> get = page(path);
    HttpResponse<String> head = send("HEAD", path, "Accept", "text/html", "Accept-Language", "en");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length"))
        .isEqualTo(String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length));
    for (String field :
        List.of("Content-Type", "ETag", "Vary", "Last-Modified", "Cache-Control", "Link")) {
      assertThat(header(head, field)).as(field).isEqualTo(header(get, field));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void who_has_it_is_not_sent_it_again(String path) {
    HttpResponse<String> page = page(path);
    String tag = header(page, "ETag");
    assertThat(tag).matches("\"[A-Za-z0-9-]+\"");
    HttpResponse<String> again =
        send(
            "GET",
            path,
            "Accept",
            "text/html",
            "Accept-Language",
            "en",
            "If-None-Match",
            "W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    for (String field : List.of("ETag", "Vary", "Cache-Control", "Content-Location")) {
      assertThat(header(again, field)).as(field).isEqualTo(header(page, field));
    }
    String when = header(page, "Last-Modified");
    assertThat(send("GET", path, "Accept", "text/html", "If-Modified-Since", when).statusCode())
        .isEqualTo(304);
    assertThat(send("GET", path, "Accept", "text/html", "If-Match", "\"another\"").statusCode())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_compressed_page_is_the_same_under_a_tag_of_its_own(String path) throws Exception {
    HttpResponse<String> plain = page(path);
    HttpResponse<byte[]> packed =
        CLIENT.send(
            HttpRequest.newBuilder(site.uri(path))
                .headers("Accept", "text/html", "Accept-Language", "en", "Accept-Encoding", "gzip")
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void scripts_of_other_sites_may_read_it_and_nobody_may_write(String path) {
    HttpResponse<String> page =
        send("GET", path, "Accept", "text/html", "Origin", "https://a.example");
    assertThat(header(page, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(page, "Access-Control-Expose-Headers")).contains("ETag", "Link");
    HttpResponse<String> preflight =
        send(
            "OPTIONS", path, "Origin", "https://a.example", "Access-Control-Request-Method", "GET");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET");
    HttpResponse<String> deleted = send("DELETE", path);
    assertThat(deleted.statusCode()).isEqualTo(405);
    assertThat(header(deleted, "Allow")).contains("GET", "HEAD");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_on_a_page_comes_from_elsewhere_or_runs_in_it(String path) {
    HttpResponse<String> reply = page(path);
    assertThat(header(reply, "Content-Security-Policy")).contains("default-src 'none'");
    Document page = Jsoup.parse(reply.body());
    assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
    assertThat(page.select("[src^=http], link[rel=stylesheet][href^=http]")).isEmpty();
    assertThat(page.select("[style], style, [onclick], [onload]")).isEmpty();
  }

  private static HttpResponse<String> page(String path) {
    HttpResponse<String> page = send("GET", path, "Accept", "text/html", "Accept-Language", "en");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page;
  }

  private static HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.uri(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String language(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).expectFirst("html").attr("lang");
  }
}
