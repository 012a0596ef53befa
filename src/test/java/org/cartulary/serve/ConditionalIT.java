package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cartulary.Shared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a cache relies on, over all routes and the pages that they lead to: a 304 says what its 200
 * says (RFC 9110 §15.4.5), and what an answer depends on is named.
 */
class ConditionalIT {
  /** What describes a content that a 304 does not have, or the message itself. */
  private static final Set<String> OF_CONTENT =
      Set.of(
          "content-type",
          "content-length",
          "content-language",
          "content-encoding",
          "content-profile",
          "transfer-encoding",
          "accept-ranges",
          "repr-digest",
          "link",
          "date",
          "x-request-id");

  private static final String QUERY = "/sparql?query=SELECT%20*%20%7B%3Fs%20a%20%3Ft%7D";

  /** One of each kind of page that must be among those that a client can ask for again. */
  private static final List<String> KINDS =
      List.of(
          "/",
          "/grants",
          "/search",
          "/suggest",
          "/sources",
          "/sparql",
          "/sparql/editor.json",
          QUERY,
          "/api/queries",
          "/catalog",
          "/.well-known/void",
          "/dumps/",
          "/robots.txt",
          "/releases.atom",
          "/ontology/cartulary",
          "/doc/person-ada",
          "/doc/person-ada.html",
          "/doc/person-ada.ttl",
          "/static/cartulary.css");

  private static final List<Asked> VARIANTS = variants();

  @Shared private static TestSite site;
  private static Set<String> addresses;

  /** How something is asked for. */
  private record Asked(String accept, String language, String encoding) {
    String[] headers(String... more) {
      List<String> all =
          new ArrayList<>(
              List.of("Accept", accept, "Accept-Language", language, "Accept-Encoding", encoding));
      all.addAll(Arrays.asList(more));
      return all.toArray(String[]::new);
    }
  }

  private static List<Asked> variants() {
    List<Asked> variants = new ArrayList<>();
    for (String accept : List.of("text/html, */*;q=0.1", "text/turtle, application/json;q=0.5")) {
      for (String language : List.of("en", "zh")) {
        for (String encoding : List.of("identity", "gzip")) {
          variants.add(new Asked(accept, language, encoding));
        }
      }
    }
    return variants;
  }

  @BeforeAll
  static void start() {
    addresses = new LinkedHashSet<>(KINDS);
    addresses.addAll(SiteWalk.of(site).keySet());
  }

  /** The fields of a reply that are not about its content. */
  private static Map<String, List<String>> shared(HttpResponse<?> reply) {
    Map<String, List<String>> fields = new TreeMap<>();
    reply
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (!OF_CONTENT.contains(lower)) {
                fields.put(lower, values);
              }
            });
    return fields;
  }

  @Test
  void a_304_says_what_its_200_says() {
    Set<String> seen = new LinkedHashSet<>();
    for (String address : addresses) {
      for (Asked asked : VARIANTS) {
        HttpResponse<String> whole = site.get(address, asked.headers());
        String tag = header(whole, "ETag");
        if (whole.statusCode() == 200 && !tag.isEmpty()) {
          seen.add(address);
          assertSame(address, asked, whole, "If-None-Match", tag);
          assertSame(address, asked, whole, "If-Modified-Since", header(whole, "Last-Modified"));
        }
      }
    }
    assertThat(seen).containsAll(KINDS);
  }

  private static void assertSame(
      String address, Asked asked, HttpResponse<String> whole, String condition, String value) {
    HttpResponse<String> unchanged = site.get(address, asked.headers(condition, value));
    String what = address + " " + asked + " " + condition;
    assertThat(unchanged.statusCode()).as(what).isEqualTo(304);
    assertThat(shared(unchanged)).as(what).isEqualTo(shared(whole));
  }

  @Test
  void what_depends_on_a_field_of_the_request_says_so() {
    for (String address : addresses) {
      Map<Asked, HttpResponse<String>> replies = new LinkedHashMap<>();
      VARIANTS.forEach(asked -> replies.put(asked, site.get(address, asked.headers())));
      replies.forEach(
          (one, reply) ->
              replies.forEach(
                  (other, another) -> {
                    List<String> fields = differing(one, other);
                    if (reply.statusCode() == 200
                        && fields.size() == 1
                        && !header(reply, "ETag").equals(header(another, "ETag"))) {
                      assertThat(String.join(", ", reply.headers().allValues("Vary")).split(", "))
                          .as(address + " " + one + " " + other)
                          .containsAll(fields);
                    }
                  }));
    }
  }

  private static List<String> differing(Asked one, Asked other) {
    List<String> fields = new ArrayList<>();
    if (!one.accept().equals(other.accept())) {
      fields.add("Accept");
    }
    if (!one.language().equals(other.language())) {
      fields.add("Accept-Language");
    }
    if (!one.encoding().equals(other.encoding())) {
      fields.add("Accept-Encoding");
    }
    return fields;
  }
}
