package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.store.search.SearchIndexes;
import org.cartulary.store.text.TextQueries;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one search for words may find, and of which release; of more things than that. */
class TextQueryLimitsIT {
  private static final int TOPICS = 10_001;
  private static final String TEXT = "PREFIX text: <http://jena.apache.org/text#> ";

  @TempDir static Path var;

  private static ReleaseStore store;
  private static SearchIndexes search;
  private static CartularyServer server;
  private static SiteClient client;

  @BeforeAll
  static void start() {
    store = ReleaseStore.open(var, "serve", Clock.systemUTC());
    store.publish(topics("common"), Samples.description("a"));
    // Nobody has it follow the releases.
    search = SearchIndexes.open(var, store.dataset(), store.graph(), "en");
    server =
        CartularyServer.start(
            ServerSettings.defaults().onPort(0),
            new SiteContent(
                new Published(
                    SiteInfo.named("Topics", Samples.BASE),
                    store.dataset(),
                    store.graph(),
                    store.history()),
                name -> Optional.empty(),
                QueryLibrary.shipped(problem -> {}),
                search));
    client = new SiteClient(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    search.close();
    store.close();
  }

  private static ReleaseContent topics(String word) {
    Node graph = NodeFactory.createURI(Samples.BASE + "source-a");
    return out -> {
      for (int i = 0; i < TOPICS; i++) {
        Node topic = NodeFactory.createURI(Samples.BASE + "topic-" + i);
        Node label = NodeFactory.createLiteralString(word + (i == 7 ? " seven" : ""));
        out.quad(Quad.create(graph, topic, RDF.type, SKOS.Concept));
        out.quad(Quad.create(graph, topic, RDFS.label, label));
      }
    };
  }

  private static HttpResponse<String> ask(String pattern) {
    return client.ask(TEXT + "SELECT * WHERE { " + pattern + " }", "Accept", "text/csv");
  }

  @Test
  void more_than_a_query_may_find_is_refused_unless_it_says_how_many() {
    HttpResponse<String> refused = ask("?s text:query \"common\"");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("10000", "100");
    assertThat(ask("?s text:query (\"common\" 10000)").body().lines()).hasSize(10_001);
    assertThat(ask("?s text:query \"common seven\"").body().lines().skip(1))
        .containsExactly(Samples.BASE + "topic-7");
  }

  @Test
  void the_search_stops_with_its_query() {
    AtomicBoolean stopped = new AtomicBoolean(true);
    Txn.executeRead(
        store.dataset(),
        () -> {
          try (TextQueries texts = TextQueries.open(search, store.dataset(), stopped);
              QueryExec query =
                  QueryExec.dataset(store.dataset())
                      .query(QueryFactory.create(TEXT + "ASK { ?s text:query \"seven\" }"))
                      .build()) {
            texts.use(query.getContext());
            assertThatThrownBy(query::ask).isInstanceOf(QueryCancelledException.class);
            stopped.set(false);
          }
          try (TextQueries texts = TextQueries.open(search, store.dataset(), stopped);
              QueryExec query =
                  QueryExec.dataset(store.dataset())
                      .query(QueryFactory.create(TEXT + "ASK { ?s text:query \"seven\" }"))
                      .build()) {
            texts.use(query.getContext());
            assertThat(query.ask()).isTrue();
          }
        });
  }

  @Test
  void only_the_index_of_the_release_that_is_read_answers() {
    String pattern = "?s text:query \"seven\"";
    try {
      store.publish(topics("other"), Samples.description("a"));
      HttpResponse<String> early = ask(pattern);
      assertThat(early.statusCode()).isEqualTo(503);
      assertThat(SiteClient.header(early, "Retry-After")).isNotEmpty();
      search.follow();
      assertThat(ask(pattern).body().lines()).hasSize(2);
      assertThat(ask("?s text:query \"common\"").body().lines()).hasSize(1);
    } finally {
      store.publish(topics("common"), Samples.description("a"));
      search.follow();
    }
  }
}
