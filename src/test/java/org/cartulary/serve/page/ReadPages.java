package org.cartulary.serve.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SubjectCache;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages about the things of a graph, and what stands on them. */
final class ReadPages {
  static final String BASE = "http://localhost:3030/id/";

  private static final Pages PAGES =
      new Pages(
          SiteInfo.named("Invented grants", BASE),
          Clock.fixed(Instant.parse("2025-07-01T12:00:00Z"), ZoneOffset.UTC));

  private static final SourceDocuments DOCUMENTS =
      new SourceDocuments() {
        @Override
        public Optional<Text> read(String name) {
          return Optional.empty();
        }

        @Override
        public List<Source> sources() {
          return List.of(
              new Source(
                  "a",
                  Kind.PAGE,
                  "page.txt",
                  Optional.empty(),
                  Optional.of("https://example.org/page")));
        }
      };

  private ReadPages() {}

  static Document page(Graph graph, String name, String query) {
    Request request =
        new Request(
            "GET", "/doc/" + name, Optional.of(query), Map.of(), InputStream.nullInputStream());
    Reply reply =
        new ThingPage(new Names(BASE), DOCUMENTS)
            .reply(
                PAGES.page(request),
                new SubjectCache(1 << 20).over(graph),
                NodeFactory.createURI(BASE + name),
                List.of());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      reply.body().writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Jsoup.parse(bytes.toString(StandardCharsets.UTF_8));
  }

  static Element fact(Document page, String label) {
    return page.select(".fact").stream()
        .filter(fact -> fact.expectFirst("dt").text().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no fact " + label + " in " + page.select("dt")));
  }

  static Element block(Document page, String heading) {
    return page.select("section").stream()
        .filter(section -> section.select("h2").text().equals(heading))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no block " + heading + " in " + page.select("h2")));
  }
}
