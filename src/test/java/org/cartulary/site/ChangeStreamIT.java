package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cartulary.Shared;
import org.cartulary.export.record.XmlItems;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The stream of changes as caches and feed readers see it; HarvestersIT has a client follow it. */
class ChangeStreamIT {
  private static final String GONE = "http://localhost:3030/id/" + ServedSite.GONE;

  @Shared private static ServedSite site;

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static DatasetGraph read(String body, Lang lang) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(body, lang).parse(read);
    return read;
  }

  private static List<String> quads(DatasetGraph graph) {
    return new ArrayList<>(new TreeSet<>(graph.stream().map(Object::toString).toList()));
  }

  @Test
  void what_can_change_is_kept_for_a_minute_and_asked_for_again() throws Exception {
    for (String changing : List.of("/changes", "/changes/index-1", "/changes/1", "/changes.atom")) {
      HttpResponse<String> answer = get(changing);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .as(changing)
          .contains("public, max-age=60");
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      assertThat(get(changing, "If-None-Match", tag).statusCode()).as(changing).isEqualTo(304);
    }
  }

  @Test
  void both_forms_say_the_same() throws Exception {
    for (String path : List.of("/changes", "/changes/index-1", "/changes/1")) {
      List<String> trig = quads(read(get(path, "Accept", "application/trig").body(), Lang.TRIG));
      assertThat(trig).as(path).isNotEmpty();
      assertThat(quads(read(get(path, "Accept", "application/n-quads").body(), Lang.NQUADS)))
          .as(path)
          .isEqualTo(trig);
    }
    assertThat(get("/changes", "Accept", "text/html").statusCode()).isEqualTo(406);
  }

  @Test
  void what_is_not_there_is_not_found() throws Exception {
    for (String path :
        List.of(
            "/changes/0", "/changes/999", "/changes/x", "/changes/index-2", "/changes/9.atom")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void the_feed_leads_back_to_the_first_page_and_tells_what_is_gone() throws Exception {
    List<String> things = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    String path = "/changes.atom";
    while (!path.isEmpty()) {
      HttpResponse<String> page = get(path);
      assertThat(page.headers().firstValue("Content-Type"))
          .contains("application/atom+xml;charset=utf-8");
      Document feed = XmlItems.parse(page.body().getBytes(StandardCharsets.UTF_8));
      for (Element entry : elements(feed, "entry")) {
        things.add(entry.getElementsByTagNameNS("*", "id").item(0).getTextContent());
      }
      elements(feed, "deleted-entry").forEach(entry -> gone.add(entry.getAttribute("ref")));
      path =
          elements(feed, "link").stream()
              .filter(link -> link.getAttribute("rel").equals("prev-archive"))
              .map(link -> link.getAttribute("href").replace("http://localhost:3030", ""))
              .findFirst()
              .orElse("");
    }
    assertThat(things).contains(GONE, "http://localhost:3030/id/grant-nsfc-62206101");
    assertThat(gone).contains(GONE);
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> found = new ArrayList<>();
    var all = document.getElementsByTagNameNS("*", name);
    for (int i = 0; i < all.getLength(); i++) {
      found.add((Element) all.item(i));
    }
    return found;
  }
}
