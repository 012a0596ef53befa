package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.serve.document.AbsentThing;
import org.cartulary.serve.document.DocumentPages;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.list.ListRoutes;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.page.ProblemPages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SourcesReport;
import org.cartulary.serve.source.SourceList;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.search.SearchIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that change while the release stays, for clients that ask by date alone. */
class PassingTimeTest {
  private static final String BASE = "http://localhost:3030/id/";

  /** Published in the evening of Shanghai, where a day begins at 16:00 of the day before in UTC. */
  private static final Instant PUBLISHED = Instant.parse("2026-03-01T10:00:00Z");

  private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-03-01T15:59:59Z");
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-03-01T16:00:01Z");

  private final MovedClock clock = new MovedClock();
  private final ReportedDocuments documents = new ReportedDocuments();
  private final Map<String, Handler> handlers = new HashMap<>();
  @TempDir private Path folder;
  private ReleaseStore store;
  private SearchIndexes search;

  private static final class MovedClock extends Clock {
    private Instant now = PUBLISHED;

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** No text, and a report of when the sources were read. */
  private static final class ReportedDocuments implements SourceDocuments {
    private Instant read = PUBLISHED;

    @Override
    public Optional<Text> read(String name) {
      return Optional.empty();
    }

    @Override
    public List<Source> sources() {
      return List.of();
    }

    @Override
    public Optional<SourcesReport> lastReport() {
      return Optional.of(new SourcesReport(1, read, List.of(), List.of(), 0));
    }
  }

  @BeforeEach
  void open() {
    store = ReleaseStore.open(folder, "serve", clock);
    store.publish(
        PassingTimeTest::write,
        new ReleaseDescription(
            BASE,
            "Grants",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            null,
            List.of(new ReleaseDescription.ReleaseSource("page", null, null))));
    search = SearchIndexes.open(folder, store.dataset(), store.graph(), "en");
    SiteInfo info = SiteInfo.named("Grants", BASE);
    Published published = new Published(info, store.dataset(), store.graph(), store.history());
    Pages pages = new Pages(info, clock);
    Names names = new Names(BASE);
    handlers.putAll(ListRoutes.of(published, search, names, pages));
    handlers.put(
        "/doc/grant-one",
        new DocumentPages(
            published,
            pages,
            names,
            documents,
            new AbsentThing(published, thing -> Optional.empty(), new ProblemPages(pages)),
            folder));
    handlers.put("/sources", new SourceList(published, documents, pages, names));
  }

  @AfterEach
  void close() {
    search.close();
    store.close();
  }

  private static void write(StreamRDF out) {
    Node source = NodeFactory.createURI(BASE + "source-page");
    RDFParser.source("serve/documents.ttl")
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                out.quad(Quad.create(source, triple));
              }
            });
  }

  private Reply get(String path, String accept, Map<String, List<String>> more) {
    Map<String, List<String>> headers = new HashMap<>(more);
    headers.put("accept", List.of(accept));
    return handlers
        .get(path)
        .handle(new Request("GET", path, Optional.empty(), headers, InputStream.nullInputStream()));
  }

  private Reply since(String path, String accept, Reply had) {
    String date = had.headers().getOrDefault("Last-Modified", "");
    return get(path, accept, Map.of("if-modified-since", List.of(date)));
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/grants, text/html",
    "/grants, text/turtle",
    "/search, text/html",
    "/doc/grant-one, text/html"
  })
  void what_depends_on_the_day_has_changed_when_one_begins(String path, String accept) {
    Reply evening = get(path, accept, Map.of());
    assertThat(evening.status()).isEqualTo(200);
    assertThat(evening.headers()).containsEntry("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");

    clock.now = BEFORE_MIDNIGHT;
    assertThat(since(path, accept, evening).status()).isEqualTo(304);

    clock.now = AFTER_MIDNIGHT;
    Reply morning = since(path, accept, evening);
    assertThat(morning.status()).isEqualTo(200);
    assertThat(morning.headers())
        .containsEntry("Last-Modified", "Sun, 01 Mar 2026 16:00:00 GMT")
        .doesNotContainEntry("ETag", evening.headers().get("ETag"));
    assertThat(since(path, accept, morning).status()).isEqualTo(304);
  }

  @Test
  void what_does_not_stays() {
    Reply evening = get("/doc/grant-one", "text/turtle", Map.of());
    clock.now = AFTER_MIDNIGHT;
    assertThat(since("/doc/grant-one", "text/turtle", evening).status()).isEqualTo(304);
  }

  @Test
  void the_sources_have_changed_when_they_were_read_again_though_nothing_was_published() {
    Reply first = get("/sources", "text/html", Map.of());
    assertThat(since("/sources", "text/html", first).status()).isEqualTo(304);

    documents.read = BEFORE_MIDNIGHT;
    Reply second = since("/sources", "text/html", first);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.headers()).containsEntry("Last-Modified", "Sun, 01 Mar 2026 15:59:59 GMT");
  }
}
