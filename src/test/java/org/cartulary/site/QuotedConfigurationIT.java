package org.cartulary.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.cartulary.Shared;
import org.cartulary.model.Evidence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Of a site's configuration the web gets what is evidence, at its place, and nothing else. */
class QuotedConfigurationIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PASSAGES =
      """
      PREFIX prov: <http://www.w3.org/ns/prov#>
      SELECT ?passage ?quote { ?passage prov:value ?quote
        FILTER(CONTAINS(STR(?passage), "/source/cartulary.yaml#char=")) }
      """;

  @Shared private static ServedSite site;

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.uri(path)).header("Accept", accept).build(),
        BodyHandlers.ofString());
  }

  @Test
  void each_passage_stands_where_its_iri_says() throws Exception {
    String query = "/sparql?query=" + URLEncoder.encode(PASSAGES, UTF_8);
    JsonNode rows =
        new ObjectMapper()
            .readTree(get(query, "application/sparql-results+json").body())
            .path("results")
            .path("bindings");
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      URI passage = URI.create(row.path("passage").path("value").asText());
      HttpResponse<String> text = get(passage.getPath(), "text/plain");
      assertThat(text.statusCode()).isEqualTo(200);
      int[] points = text.body().codePoints().toArray();
      String[] range = passage.getFragment().substring("char=".length()).split(",", 2);
      int start = Integer.parseInt(range[0]);
      int end = Integer.parseInt(range[1]);
      String quote = row.path("quote").path("value").asText();
      assertThat(new String(points, start, end - start)).isEqualTo(quote);

      Document page =
          Jsoup.parse(
              get("/source/cartulary.yaml?passage=" + start + "," + end, "text/html").body());
      assertThat(page.select("main mark").text()).isEqualToNormalizingWhitespace(quote);
      assertThat(page.select(".notice").text()).contains("The rest is not public");
    }
  }

  @Test
  void what_is_no_evidence_is_not_given_away() throws Exception {
    for (String accept : List.of("text/plain", "text/html")) {
      String text = get("/source/cartulary.yaml", accept).body();
      assertThat(text)
          .contains("name: Zhenyu Liao")
          .doesNotContain("licence:", "publisher:", "projects.txt", "contact:", "many.jsonl");
    }
  }

  @Test
  void facts_of_the_owner_lead_to_it() throws Exception {
    Document person = Jsoup.parse(get("/doc/person-zhenyu-liao", "text/html").body());
    String href = person.select("a[href^=/source/cartulary.yaml?passage=]").attr("href");
    assertThat(href).endsWith("#passage");
    String address = href.substring(0, href.indexOf('#'));
    Document page = Jsoup.parse(get(address, "text/html").body());
    assertThat(page.select("mark#passage").text()).isNotBlank();
    assertThat(get("/sources", "text/html").body()).doesNotContain("cartulary.yaml");
  }

  @Test
  void passages_keep_their_lines_columns_and_offsets() {
    String file = "a: 1\n  name: \uD83D\uDCDA x\n  n: y\nsecret: z\nowner: {name: w}\n";
    List<Evidence> passages =
        List.of(
            passage(file, "{name: w}"),
            passage(file, "name: \uD83D\uDCDA x\n  n: y"),
            passage(file, "n: y"));
    String text = QuotedConfiguration.inPlace(passages);
    assertThat(text).doesNotContain("secret", "a:", "owner");
    for (Evidence passage : passages) {
      int from = text.offsetByCodePoints(0, passage.start());
      assertThat(text.substring(from)).startsWith(passage.quote());
      String line = text.lines().toList().get(passage.line() - 1);
      assertThat(line.substring(line.offsetByCodePoints(0, passage.column() - 1)))
          .startsWith(passage.quote().lines().findFirst().orElseThrow());
    }
  }

  private static Evidence passage(String file, String quote) {
    int from = file.indexOf(quote);
    String before = file.substring(0, from);
    int start = before.codePointCount(0, from);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return new Evidence(
        "cartulary.yaml",
        (int) before.chars().filter(c -> c == '\n').count() + 1,
        line.codePointCount(0, line.length()) + 1,
        start,
        start + quote.codePointCount(0, quote.length()),
        quote,
        "",
        "",
        1);
  }
}
