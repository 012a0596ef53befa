package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which coding content is sent, and that all that is said of it is true (RFC 9110 §8.4). */
class ContentCodingIT {
  private static final String BOTH = "Accept, Accept-Language, Accept-Encoding";
  private static final String OF_LISTS = "Accept, Accept-Profile, Accept-Language, Accept-Encoding";
  private static final Set<String> OF_THE_MESSAGE = Set.of("date", "x-request-id");

  /** Written as it is sent: more than is made ready in memory. */
  private static final String LARGE =
      "/sparql?format=csv&query="
          + URLEncoder.encode(
              "SELECT (CONCAT(STR(?s), STR(?p), '"
                  + "x".repeat(2_000)
                  + "') AS ?x) { ?s ?p ?o . ?a ?b ?c } LIMIT 400",
              StandardCharsets.UTF_8);

  @Shared private static TestSite site;

  static List<String> texts() {
    return List.of(
        "/",
        "/grants",
        "/grants?format=ttl",
        "/suggest?q=a",
        "/sources",
        "/source/page.txt?format=text",
        "/sparql",
        "/sparql?query=ASK%20%7B%7D",
        LARGE,
        "/api",
        "/api/queries",
        "/catalog.ttl",
        "/.well-known/void",
        "/dumps/",
        "/robots.txt",
        "/releases.atom",
        "/health/live",
        "/ontology/shapes",
        "/doc/person-ada",
        "/doc/person-ada.ttl",
        "/static/cartulary.css",
        "/no-such-place");
  }

  private static HttpResponse<byte[]> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(site.uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .headers(headers)
                .build(),
            BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> packed(String path, String codings)
      throws IOException, InterruptedException {
    return send("GET", path, "Accept-Encoding", codings);
  }

  private static Map<String, List<String>> fields(HttpResponse<?> reply) {
    Map<String, List<String>> fields = new TreeMap<>();
    reply.headers().map().forEach((name, all) -> fields.put(name.toLowerCase(Locale.ROOT), all));
    fields.keySet().removeAll(OF_THE_MESSAGE);
    return fields;
  }

  private static byte[] unpacked(HttpResponse<byte[]> reply) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_the_same_packed_and_says_what_it_depends_on(String path) throws Exception {
    HttpResponse<byte[]> plain = packed(path, "identity");
    HttpResponse<byte[]> packed = packed(path, "gzip");
    assertThat(packed.statusCode()).isEqualTo(plain.statusCode());
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    if (!path.startsWith("/no-such")) { // whose content has the id of the request
      assertThat(unpacked(packed)).isEqualTo(plain.body());
    }
    assertThat(header(plain, "Vary").split(", ")).contains("Accept-Encoding");
    assertThat(header(packed, "Vary")).isEqualTo(header(plain, "Vary"));
    String tag = header(plain, "ETag");
    assertThat(header(packed, "ETag"))
        .isEqualTo(tag.isEmpty() ? "" : tag.replaceFirst("\"$", "-gzip\""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void head_has_the_very_fields_of_get(String path) throws Exception {
    for (String codings : List.of("identity", "gzip", "gzip;q=0.5, identity")) {
      HttpResponse<byte[]> head = send("HEAD", path, "Accept-Encoding", codings);
      HttpResponse<byte[]> get = send("GET", path, "Accept-Encoding", codings);
      assertThat(head.body()).isEmpty();
      assertThat(head.statusCode()).isEqualTo(get.statusCode());
      Map<String, List<String>> ofHead = fields(head);
      Map<String, List<String>> ofGet = fields(get);
      if (path.equals(LARGE)) { // once it was sent to its end it is kept, and its length known
        ofGet.remove("content-length");
        ofGet.put("transfer-encoding", List.of("chunked"));
        ofHead.remove("content-length");
        ofHead.put("transfer-encoding", List.of("chunked"));
      }
      assertThat(ofHead).as(codings).isEqualTo(ofGet);
    }
  }

  @Test
  void head_of_what_is_written_as_it_is_sent_says_no_length() throws Exception {
    String path = LARGE + "%20%23%20another";
    for (String codings : List.of("identity", "gzip")) {
      HttpResponse<byte[]> head =
          send("HEAD", path, "Accept-Encoding", codings, "Cache-Control", "no-cache");
      HttpResponse<byte[]> get =
          send("GET", path, "Accept-Encoding", codings, "Cache-Control", "no-cache");
      assertThat(fields(head)).isEqualTo(fields(get)).doesNotContainKey("content-length");
      assertThat(header(get, "Transfer-Encoding")).isEqualTo("chunked");
    }
  }

  @Test
  void a_list_says_in_full_what_it_depends_on() throws Exception {
    for (String codings : List.of("identity", "gzip")) {
      HttpResponse<byte[]> reply = packed("/grants", codings);
      assertThat(header(reply, "Vary")).isEqualTo(OF_LISTS);
      HttpResponse<byte[]> unchanged =
          send(
              "GET", "/grants", "Accept-Encoding", codings, "If-None-Match", header(reply, "ETag"));
      assertThat(unchanged.statusCode()).isEqualTo(304);
      assertThat(header(unchanged, "Vary")).isEqualTo(OF_LISTS);
      assertThat(header(packed("/no-such-place", codings), "Vary")).isEqualTo(BOTH);
      assertThat(header(packed("/robots.txt", codings), "Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br | gzip",
        "identity;q=0, gzip;q=0.1 | gzip",
        "* | gzip",
        "gzip;q=0, * | ''",
        "gzip;q=0.5, identity;q=1 | ''",
        "gzip;q=nonsense | ''",
        "br | ''"
      })
  void the_client_decides_by_weights(String codings, String coding) throws Exception {
    for (String path : List.of("/grants", "/doc/person-ada.html", "/robots.txt", "/health/live")) {
      HttpResponse<byte[]> reply = packed(path, codings);
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(header(reply, "Content-Encoding")).as(path).isEqualTo(coding);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity;q=0", "*;q=0", "br, identity;q=0"})
  void who_takes_no_coding_of_ours_is_told_so(String codings) throws Exception {
    for (String path : List.of("/grants", "/doc/person-ada", "/robots.txt", "/sparql")) {
      HttpResponse<byte[]> reply = packed(path, codings);
      assertThat(reply.statusCode()).as(path).isEqualTo(406);
      assertThat(header(reply, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(header(reply, "Content-Encoding")).isEmpty();
      assertThat(header(reply, "Vary")).isEqualTo(BOTH);
      assertThat(header(reply, "Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(header(reply, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(reply, "Content-Security-Policy")).isNotEmpty();
    }
  }

  @Test
  void a_tag_is_that_of_a_coding() throws Exception {
    for (String path : List.of("/grants", "/doc/person-ada", "/static/cartulary.css", "/catalog")) {
      String plain = header(packed(path, "identity"), "ETag");
      String packed = header(packed(path, "gzip"), "ETag");
      assertStatus(304, path, "identity", "If-None-Match", plain);
      assertStatus(304, path, "gzip", "If-None-Match", packed);
      assertStatus(200, path, "identity", "If-None-Match", packed);
      assertStatus(200, path, "gzip", "If-None-Match", plain);
      assertStatus(304, path, "gzip", "If-None-Match", "\"other\", W/" + packed);
      assertStatus(304, path, "gzip", "If-None-Match", "*");
      assertStatus(412, path, "identity", "If-Match", packed);
      assertStatus(412, path, "gzip", "If-Match", plain);
      assertStatus(412, path, "gzip", "If-Match", "W/" + packed);
      assertStatus(200, path, "gzip", "If-Match", "\"other\", " + packed);
      assertStatus(200, path, "gzip", "If-Match", "*");
    }
  }

  /** A 304 has neither a coding nor a length, which would be those of a content. */
  private static void assertStatus(
      int status, String path, String codings, String condition, String tags) throws Exception {
    for (String method : List.of("GET", "HEAD")) {
      HttpResponse<byte[]> reply = send(method, path, "Accept-Encoding", codings, condition, tags);
      assertThat(reply.statusCode())
          .as(method + " " + path + " " + codings + " " + condition + " " + tags)
          .isEqualTo(status);
      if (status == 304) {
        assertThat(reply.headers().map())
            .doesNotContainKeys("content-encoding", "content-length", "transfer-encoding");
      }
    }
  }

  @Test
  void a_date_of_an_obsolete_form_is_one() throws Exception {
    assertStatus(304, "/grants", "gzip", "If-Modified-Since", "Friday, 01-Jan-70 00:00:00 GMT");
    assertStatus(412, "/grants", "gzip", "If-Unmodified-Since", "Sun Nov  6 08:49:37 1994");
    assertStatus(200, "/grants", "gzip", "If-Modified-Since", "Sun Nov  6 08:49:37 1994");
  }

  @Test
  void what_jetty_refuses_says_what_all_answers_say() {
    String reply = RawStatus.reply(site, "/doc/%zz");
    assertThat(reply)
        .startsWith("HTTP/1.1 400 ")
        .contains(
            "Access-Control-Allow-Origin: *", "X-Content-Type-Options: nosniff", "X-Request-Id: ");
  }

  @Test
  void so_does_a_problem() {
    HttpResponse<String> reply =
        site.send(
            HttpRequest.newBuilder(site.uri("/sparql"))
                .POST(HttpRequest.BodyPublishers.ofString("x")),
            "Content-Type",
            "image/png");
    assertThat(reply.statusCode()).isEqualTo(415);
    assertThat(header(reply, "Access-Control-Allow-Origin")).isEqualTo("*");
  }
}
