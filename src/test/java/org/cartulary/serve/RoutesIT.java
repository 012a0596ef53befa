package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cartulary.Shared;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What holds of every page, and whatever anybody puts into an address: over all routes of the
 * server and all pages that links lead to from them, up to a bound; so a new route is covered by
 * being there.
 */
class RoutesIT {
  /** Of the pages of one shape, so many get hostile values in each of their parameters. */
  private static final int PER_SHAPE = 2;

  /** Parameters that no link or form of a page may show. */
  private static final List<String> COMMON =
      List.of("q", "query", "lang", "page", "format", "year", "sort", "callback", "iri");

  /** Attributes whose values a browser goes to, or loads. */
  private static final Set<String> LEADING =
      Set.of(
          "href",
          "xlink:href",
          "src",
          "srcset",
          "action",
          "formaction",
          "data",
          "poster",
          "ping",
          "content",
          "background",
          "manifest");

  private static final String MARK = "hostile9";
  private static final List<String> SCRIPTS =
      List.of(
          "\"><script>" + MARK + "()</script>",
          "'><img src=x onerror=" + MARK + "()>",
          "javascript:" + MARK + "()",
          "</title><svg onload=" + MARK + "()>",
          "${" + MARK + "}</textarea><script>" + MARK + "()</script>");
  private static final String SPLIT = "x\r\nSet-Cookie: " + MARK + "=1\r\n\r\n<p>";

  @Shared private static TestSite site;
  private static Map<String, HttpResponse<String>> pages;

  @BeforeAll
  static void start() {
    pages = SiteWalk.of(site);
  }

  @Test
  void every_page_says_in_schema_org_what_it_is() {
    Map<String, HttpResponse<String>> html = new LinkedHashMap<>(pages);
    html.values().removeIf(reply -> reply.statusCode() != 200 || !SiteWalk.isHtml(reply));
    assertThat(html).containsKeys("/", "/grants", "/sources", "/sparql", "/api", "/dumps/");
    html.forEach(
        (path, reply) ->
            assertThat(SiteWalk.parsed(reply).select("head > script[type=application/ld+json]"))
                .as(path)
                .hasSize(1));
  }

  /** A file of a release that is still being made is asked for again later; no other fault is. */
  private static boolean isLater(HttpResponse<String> reply) {
    return reply.statusCode() == 503 && reply.headers().firstValue("Retry-After").isPresent();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void every_route_is_walked_and_none_fails() {
    assertThat(pages.keySet()).containsAll(site.routes());
    assertThat(pages.size()).isGreaterThan(site.routes().size());
    pages.forEach(
        (path, reply) ->
            assertThat(reply.statusCode() < 500 || isLater(reply))
                .as(path + ": " + reply.statusCode())
                .isTrue());
  }

  @Test
  void every_reply_keeps_browsers_from_guessing_framing_and_running_what_is_not_ours() {
    pages.forEach(
        (path, reply) -> {
          assertThat(header(reply, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
          assertThat(header(reply, "Referrer-Policy")).as(path).isNotEmpty();
          assertThat(header(reply, "X-Request-Id")).as(path).isNotEmpty();
          assertThat(header(reply, "Server")).as(path).isEmpty();
          assertStrict(path, header(reply, "Content-Security-Policy"));
        });
  }

  private static void assertStrict(String path, String policy) {
    assertThat(policy)
        .as(path)
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*", "blob:");
    for (String directive : policy.split(";", -1)) {
      if (directive.strip().startsWith("script-src")) {
        assertThat(directive.strip()).as(path).isEqualTo("script-src 'self'");
      }
    }
  }

  @Test
  void no_page_has_a_script_or_style_in_its_text_or_loads_anything_from_elsewhere() {
    pages.forEach(
        (path, reply) -> {
          if (SiteWalk.isHtml(reply)) {
            Document page = SiteWalk.parsed(reply);
            assertThat(page.select("script:not([src])"))
                .as(path)
                .allMatch(script -> script.attr("type").contains("json"));
            assertThat(page.select("style, [style], iframe, object, embed, base"))
                .as(path)
                .isEmpty();
            assertThat(loaded(page))
                .as(path)
                .allMatch(
                    a -> a.startsWith(site.uri("/").toString()) || a.startsWith("data:image/"));
            assertHarmless(path, page);
          }
        });
  }

  private static List<String> loaded(Document page) {
    return page
        .select(
            "[src], link[rel~=stylesheet|icon|preload|modulepreload|manifest], [poster], [srcset]")
        .stream()
        .map(e -> e.hasAttr("src") ? e.absUrl("src") : e.absUrl("href"))
        .toList();
  }

  private static void assertHarmless(String path, Document page) {
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
        if (LEADING.contains(attribute.getKey())) {
          assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
              .as(path)
              .doesNotStartWith("javascript:")
              .doesNotStartWith("vbscript:")
              .doesNotStartWith("data:text");
        }
      }
    }
  }

  /** Addresses with a hostile value in one parameter, or at the end of the path. */
  private static Set<String> hostile(String value) {
    Set<String> addresses = new LinkedHashSet<>();
    Map<String, Integer> shapes = new LinkedHashMap<>();
    pages.forEach(
        (address, reply) -> {
          String path = URI.create(address).getRawPath();
          if (shapes.merge(shape(path), 1, Integer::sum) <= PER_SHAPE) {
            parameters(address, reply)
                .forEach(name -> addresses.add(path + "?" + encoded(name) + "=" + encoded(value)));
            addresses.add(path + "?" + encoded(value) + "=1");
            addresses.add(path + (path.endsWith("/") ? "" : "/") + encoded(value));
            addresses.add(path + encoded(value) + ".ttl");
          }
        });
    return addresses;
  }

  private static String shape(String path) {
    return path.replaceAll("^(/[^/]*/[a-z]*).*", "$1").replaceAll("\\d+", "0");
  }

  private static Set<String> parameters(String address, HttpResponse<String> reply) {
    Set<String> names = new TreeSet<>(COMMON);
    addNames(names, address);
    if (SiteWalk.isHtml(reply)) {
      Document page = SiteWalk.parsed(reply);
      names.addAll(page.select("form [name]").eachAttr("name"));
      page.select("a[href*='?']").eachAttr("href").forEach(href -> addNames(names, href));
    }
    return names;
  }

  private static void addNames(Set<String> names, String address) {
    int question = address.indexOf('?');
    if (question >= 0) {
      for (String pair : address.substring(question + 1).split("&", -1)) {
        names.add(pair.replaceFirst("=.*", ""));
      }
    }
  }

  @Test
  void a_script_in_a_parameter_or_a_path_never_becomes_one() {
    for (String script : SCRIPTS) {
      for (String address : hostile(script)) {
        HttpResponse<String> reply = site.get(address, "Accept", "text/html");
        assertThat(reply.statusCode()).as(address).isNotEqualTo(500);
        if (SiteWalk.isHtml(reply)) {
          Document page = SiteWalk.parsed(reply);
          assertThat(page.select("script:not([src]):not([type*=json]):contains(" + MARK + ")"))
              .as(address)
              .isEmpty();
          assertThat(page.select("script").stream().map(Element::data))
              .as(address)
              .noneMatch(data -> data.contains("</script") || data.contains("<svg"));
          assertThat(page.select("[onerror], [onload]")).as(address).isEmpty();
          assertHarmless(address, page);
        } else {
          assertThat(header(reply, "X-Content-Type-Options")).as(address).isEqualTo("nosniff");
        }
      }
    }
  }

  @Test
  void a_line_break_in_a_parameter_or_a_path_never_splits_a_header() {
    for (String address : hostile(SPLIT)) {
      HttpResponse<String> reply = site.get(address);
      assertThat(reply.statusCode()).as(address).isNotEqualTo(500);
      assertThat(reply.headers().map()).as(address).doesNotContainKey("set-cookie");
    }
  }

  @Test
  void bytes_that_are_no_text_are_refused_and_never_a_fault() {
    for (String bytes : List.of("%00", "%FF%FE", "%C0%AE", "%ED%A0%80", "%", "%zz")) {
      for (String route : site.routes()) {
        for (String address : List.of(route + "?q=" + bytes, route + "?" + bytes, route + bytes)) {
          assertThat(RawStatus.of(site, address))
              .as(address)
              .satisfiesAnyOf(
                  status -> assertThat(status).isBetween(200, 499),
                  status -> assertThat(status).isEqualTo(503));
        }
      }
    }
  }

  @Test
  void no_way_of_writing_a_path_leads_out_of_the_site() {
    List<String> up =
        List.of(
            "../",
            "..%2f",
            "%2e%2e/",
            "%2e%2e%2f",
            "..%5c",
            "..\\",
            "..;/",
            "%252e%252e%252f",
            "..%00/",
            "..%c0%af",
            "%c0%ae%c0%ae/",
            ".%2e/",
            "//",
            "/./",
            "..%u2215");
    for (String route : site.routes()) {
      for (String step : up) {
        for (String file : List.of("etc/passwd", "cartulary.yaml", "pom.xml")) {
          String address = route + (route.endsWith("/") ? "" : "/") + step.repeat(8) + file;
          String reply = RawStatus.reply(site, address);
          assertThat(reply).as(address).doesNotContain("root:x:", "<modelVersion>", "sources:\n");
          assertThat(RawStatus.in(reply)).as(address).isIn(400, 404, 406);
        }
      }
    }
  }
}
