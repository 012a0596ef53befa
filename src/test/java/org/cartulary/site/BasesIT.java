package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every IRI of a site can be followed, whatever its IRIs start with. */
class BasesIT {
  private static final String ORIGIN = "http://localhost:3030";
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  private static HttpResponse<String> get(ServedSite site, String path, String accept)
      throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.uri(path)).header("Accept", accept).build(),
        BodyHandlers.ofString());
  }

  /** The subjects and objects whose IRIs are on this server, as a client asks for them. */
  private static List<String> paths(ServedSite site, String kind, String filter) throws Exception {
    String query =
        "SELECT DISTINCT ?x { { ?x ?p ?o } UNION { ?s ?p ?x } FILTER(isIRI(?x) && STRSTARTS(STR(?x), \""
            + ORIGIN
            + "/\") && "
            + filter
            + ") } LIMIT 60";
    String table =
        get(
                site,
                "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "text/tab-separated-values")
            .body();
    List<String> iris =
        table.lines().skip(1).map(iri -> iri.substring(1, iri.length() - 1)).toList();
    assertThat(iris).as(kind).isNotEmpty();
    List<String> paths = new ArrayList<>();
    for (String iri : iris) {
      paths.add(URI.create(iri.substring(ORIGIN.length()).replaceFirst("#.*", "")).toASCIIString());
    }
    return paths;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ORIGIN + "/id/",
        ORIGIN + "/vivo/individual/",
        ORIGIN + "/données/id/",
        ORIGIN + "/grants/"
      })
  void things_evidence_and_what_is_gone_are_answered_for(String base) throws Exception {
    try (ServedSite site = new ServedSite(base)) {
      for (String path : paths(site, "evidence", "CONTAINS(STR(?x), \"#char=\")")) {
        assertThat(get(site, path, "text/plain").statusCode()).as(path).isEqualTo(200);
      }
      List<String> things = paths(site, "things", "STRSTARTS(STR(?x), \"" + base + "\")");
      for (String path : things) {
        if (path.contains(ServedSite.GONE)) {
          continue;
        }
        assertThat(get(site, path, "text/turtle").statusCode()).as(path).isEqualTo(200);
        assertThat(get(site, lower(path), "text/turtle").statusCode()).as(path).isEqualTo(200);
      }
      String gone = URI.create(base.substring(ORIGIN.length())).toASCIIString() + ServedSite.GONE;
      assertThat(get(site, gone, "text/turtle").statusCode()).isEqualTo(410);
      String links =
          get(site, "/doc/grant-nsfc-62206101", "text/html").headers().allValues("Link").toString();
      assertThat(links)
          .contains(
              "<" + URI.create(base).toASCIIString() + "grant-nsfc-62206101>; rel=\"cite-as\"");
    }
  }

  private static String lower(String path) {
    Matcher escapes = ESCAPE.matcher(path);
    return escapes.replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
  }
}
