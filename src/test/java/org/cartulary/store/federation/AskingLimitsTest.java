package org.cartulary.store.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.cartulary.store.QueryRun;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.remote.Credentials;
import org.cartulary.store.remote.RemoteEndpoint;
import org.cartulary.store.remote.SparqlClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What asking collaborators may cost one query, and how they are told who asks. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AskingLimitsTest {
  private static final String TWICE =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?theirs WHERE {
        <http://example.org/id/a> rdfs:label ?label
        { SERVICE ?one { ?theirs rdfs:label ?label } } UNION { SERVICE ?two { ?theirs rdfs:label ?label } }
      }
      """;
  private static final RemotePattern PATTERN =
      new RemotePattern(Algebra.compile(QueryFactory.create("SELECT * { ?s ?p ?o }")));

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private ReleaseStore store;

  @BeforeEach
  void start() {
    store = opened(ReleaseStore.open(folder, "test", Samples.CLOCK));
    store.publish(Samples.trig(":source-a { :a rdfs:label \"x\" }"), Samples.description("a"));
  }

  @AfterEach
  void stop() throws Exception {
    over.countDown();
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.add(resource);
    return resource;
  }

  private RecordingEndpoint labels() {
    return opened(RecordingEndpoint.over(":b rdfs:label \"x\" ."));
  }

  private RecordingEndpoint silent() {
    return opened(
        RecordingEndpoint.answering(
            exchange -> {
              try {
                over.await();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  private static Collaborator limited(RecordingEndpoint endpoint, Duration time, long bytes) {
    return new Collaborator("them", "Them", endpoint.address(), time, bytes, 100, true);
  }

  private Collaborator known(RecordingEndpoint endpoint, Credentials.Manner manner) {
    return new Collaborator(
        "them",
        "Them",
        endpoint.address(),
        Duration.ofSeconds(20),
        100_000,
        100,
        true,
        new Credentials("ann@north.example", "s&cret", manner));
  }

  private List<Silence> ask(Federation federation, Inquiry inquiry, Duration timeout) {
    Query query = federation.overAll(QueryFactory.create(TWICE));
    store.graph().run(new QueryRun(query, Map.of(), timeout, 1_000, inquiry));
    return inquiry.silences();
  }

  private List<Silence> ask(long bytesOfAll, Collaborator... collaborators) {
    Duration timeout = Duration.ofSeconds(60);
    try (Federation federation = new Federation(List.of(collaborators))) {
      return ask(federation, federation.begin(timeout, bytesOfAll), timeout);
    }
  }

  @Test
  void the_bytes_of_all_answers_to_a_query_count_together() {
    RecordingEndpoint them = labels();
    // One answer has some 300 bytes.
    assertThat(ask(1_000_000, limited(them, Duration.ofSeconds(20), 10_000))).isEmpty();
    assertThat(ask(1_000_000, limited(them, Duration.ofSeconds(20), 400)))
        .singleElement()
        .matches(each -> each.reason().contains("its answers have more than 400 bytes"));
    assertThat(them.queries()).hasSize(4);
  }

  @Test
  void so_do_those_of_all_collaborators() {
    assertThat(ask(1_000_000, labels().as("one"), labels().as("two"))).isEmpty();
    assertThat(ask(400, labels().as("one"), labels().as("two")))
        .isNotEmpty()
        .allMatch(each -> each.reason().contains("all collaborators have more than 400 bytes"));
  }

  @Test
  void who_is_silent_within_its_time_leaves_some_for_the_rest() {
    Duration timeout = Duration.ofSeconds(12);
    RecordingEndpoint one = silent();
    RecordingEndpoint two = silent();
    String query =
        """
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?label WHERE {
          <http://example.org/id/a> rdfs:label ?label
          SERVICE SILENT <%s> { ?a rdfs:label ?label } SERVICE SILENT <%s> { ?b rdfs:label ?label }
        }
        """
            .formatted(one.address(), two.address());
    try (Federation federation = new Federation(List.of(one.as("one"), two.as("two")))) {
      Inquiry inquiry = federation.begin(timeout);
      assertThat(
              store
                  .graph()
                  .run(new QueryRun(QueryFactory.create(query), Map.of(), timeout, 10, inquiry))
                  .rows())
          .hasSize(1);
      assertThat(inquiry.silences())
          .hasSize(2)
          .anyMatch(each -> each.reason().endsWith("in time; it had 6.0 s"));
    }
  }

  @Test
  void the_time_of_a_collaborator_is_for_all_its_answers() {
    RecordingEndpoint them = labels();
    long later = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
    TimeBudget time = new TimeBudget(Duration.ofMinutes(10), later);
    ByteBudget all = new ByteBudget(1_000_000, "all");
    try (Fetcher fetcher = new Fetcher(Set.of(Origin.of(them.address())))) {
      Conversation conversation = new Conversation(them.as("them"), fetcher, time, all);
      assertThat(conversation.rows(PATTERN, List.of(BindingFactory.binding()))).hasSize(1);
      assertThat(time.left()).as("asking took some").isLessThan(Duration.ofMinutes(10));
      time.spend(TimeUnit.MINUTES.toNanos(10));
      assertThatThrownBy(() -> conversation.rows(PATTERN, List.of(BindingFactory.binding())))
          .isInstanceOf(CollaboratorException.class)
          .hasMessageContaining("no time was left");
    }
    assertThat(them.queries()).hasSize(1);
    assertThat(new TimeBudget(Duration.ofMinutes(10), System.nanoTime() - 1).left())
        .as("after the end of all asking")
        .isNegative();
  }

  @Test
  void a_query_is_sent_as_a_form_to_anybody() {
    RecordingEndpoint them = labels();
    ask(1_000_000, them.as("them"));
    assertThat(them.forms()).isNotEmpty().allMatch(form -> form.matches("query=[^&]+"));
    assertThat(them.authorizations()).containsOnly("null");
  }

  @Test
  void credentials_are_told_by_http_basic_or_as_a_vivo_wants_them() {
    RecordingEndpoint basic = labels();
    assertThat(ask(1_000_000, known(basic, Credentials.Manner.BASIC))).isEmpty();
    assertThat(basic.authorizations()).containsOnly("Basic YW5uQG5vcnRoLmV4YW1wbGU6cyZjcmV0");
    assertThat(basic.forms()).noneMatch(form -> form.contains("cret"));

    RecordingEndpoint vivo = labels();
    assertThat(ask(1_000_000, known(vivo, Credentials.Manner.VIVO))).isEmpty();
    assertThat(vivo.authorizations()).containsOnly("null");
    assertThat(vivo.forms())
        .allMatch(form -> form.endsWith("&email=ann%40north.example&password=s%26cret"));
  }

  @Test
  void credentials_follow_no_redirect_and_are_in_no_text() {
    RecordingEndpoint elsewhere = labels();
    RecordingEndpoint leading =
        opened(
            RecordingEndpoint.answering(
                exchange -> {
                  exchange.getResponseHeaders().set("Location", elsewhere.address().toString());
                  exchange.sendResponseHeaders(307, -1);
                }));
    Collaborator collaborator = known(leading, Credentials.Manner.VIVO);
    assertThat(ask(1_000_000, collaborator))
        .singleElement()
        .matches(each -> each.reason().contains("307"))
        .matches(each -> !each.toString().contains("cret"));
    assertThat(elsewhere.queries()).isEmpty();
    assertThat(collaborator.toString()).contains("ann@north.example").doesNotContain("cret");
  }

  @Test
  void credentials_do_not_go_where_others_could_read_them() {
    Credentials credentials = new Credentials("ann", "secret", Credentials.Manner.BASIC);
    try (Fetcher fetcher = new Fetcher(Set.of())) {
      for (String address :
          List.of("http://north.example/sparql", "http://127.0.0.1.evil.example/sparql")) {
        RemoteEndpoint endpoint = RemoteEndpoint.at(URI.create(address));
        assertThatThrownBy(() -> new SparqlClient(endpoint, fetcher, credentials))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageNotContaining("secret");
      }
    }
  }
}
