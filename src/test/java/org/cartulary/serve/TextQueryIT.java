package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jena Text's property, asked of a real endpoint. */
class TextQueryIT {
  private static final String PREFIXES =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX bibo: <http://purl.org/ontology/bibo/>
      PREFIX vivo: <http://vivoweb.org/ontology/core#>
      """;

  @TempDir static Path var;

  private static ReleaseStore store;
  private static CartularyServer server;
  private static SiteClient client;

  @BeforeAll
  static void start() {
    store = ReleaseStore.open(var, "serve", Clock.systemUTC());
    store.publish(
        Samples.turtle("search/site.ttl", Samples.BASE + "source-a"), Samples.description("a"));
    server =
        CartularyServer.start(
            ServerSettings.defaults().onPort(0),
            StoreContent.of(SiteInfo.named("Grants", Samples.BASE), store));
    client = new SiteClient(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> ask(String pattern) {
    return client.ask(PREFIXES + "SELECT * WHERE { " + pattern + " }", "Accept", "text/csv");
  }

  /** The rows, in the order in which they come. */
  private static List<String> rows(String pattern) {
    HttpResponse<String> reply = ask(pattern);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return reply.body().lines().skip(1).map(row -> row.replace(Samples.BASE, "")).toList();
  }

  @Test
  void the_best_things_come_first() {
    assertThat(rows("?s text:query \"random matrices\""))
        .containsExactly("topic-matrices", "grant-matrices");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'muller zoe' | person-muller",
        "'ZOË' | person-muller",
        "'etude reseaux' | grant-plan",
        "'随机矩阵理论' | grant-matrices",
        "'经网' | grant-network",
        "'学習' | grant-kyoto",
        "'spectr' | grant-matrices",
        "'\"free probability\"' | grant-matrices",
        "'large AND networks' | grant-matrices",
        "'neural* netw*' | topic-networks grant-matrices",
        "'probability free' | grant-matrices",
        "'\"probability free\"' | ''",
        "'\"machine learning\"' | grant-matrices",
        "'\"machine learn\"' | ''",
        "'theory spectra' | ''",
        "'62206101' | ''",
      })
  void words_are_read_as_in_the_search_but_of_one_literal(String words, String found) {
    assertThat(rows("?s text:query '''" + words.replace("'", "") + "'''"))
        .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
  }

  @Test
  void the_literal_and_the_score_are_told() {
    assertThat(rows("(?s ?score ?literal) text:query \"random\" FILTER (?score > 0)"))
        .map(row -> row.replaceFirst(",[0-9.E-]+,", ","))
        .containsExactlyInAnyOrder(
            "topic-matrices,Random matrices",
            "grant-matrices,Random matrix theory for machine learning",
            "grant-matrices,Large neural networks are studied. Their spectra follow from random"
                + " matrices. Nothing else is promised.");
    assertThat(rows("(?s ?score) text:query (rdfs:label \"random\")")).hasSize(2);
  }

  @Test
  void properties_limit_and_language_narrow() {
    assertThat(rows("?s text:query (bibo:abstract \"random\")")).containsExactly("grant-matrices");
    assertThat(rows("?s text:query (rdfs:label skos:altLabel \"rmt\")"))
        .containsExactly("topic-matrices");
    assertThat(rows("?s text:query (rdfs:label \"rmt\")")).isEmpty();
    assertThat(rows("?s text:query (\"random matrices\" 1)")).containsExactly("topic-matrices");
    assertThat(rows("(?s ?score ?l) text:query (\"random\" 2)")).hasSize(2);
    assertThat(rows("?s text:query (\"NSFC\" \"lang:en\")")).containsExactly("organization-nsfc");
    assertThat(rows("?s text:query (\"NSFC\" 10 \"lang:zh\")")).isEmpty();
    assertThat(rows("?s text:query \"neural\"@en")).hasSize(2);
    assertThat(rows("?s text:query \"neural\"@fr")).isEmpty();
    assertThat(rows("?s text:query (\"nord\" \"lang:none\")")).containsExactly("organization-nord");
  }

  @Test
  void it_finds_the_same_wherever_it_stands() {
    List<String> first =
        rows("?s text:query (rdfs:label \"matri\" 1) . ?s a vivo:Grant ; vivo:sponsorAwardId ?n");
    List<String> last =
        rows("?s a vivo:Grant ; vivo:sponsorAwardId ?n . ?s text:query (rdfs:label \"matri\" 1)");
    assertThat(first).hasSameElementsAs(last);
    assertThat(rows("?s a vivo:Grant . ?s text:query \"matri\"")).containsExactly("grant-matrices");
    assertThat(rows("VALUES ?w { \"zoë\" \"nord\" } ?s text:query ?w"))
        .containsExactlyInAnyOrder("zoë,person-muller", "nord,organization-nord");
    assertThat(rows("?s a vivo:Grant FILTER EXISTS { ?s text:query \"matri\" }"))
        .containsExactly("grant-matrices");
    assertThat(rows("?s a vivo:Grant OPTIONAL { ?s text:query \"matri\" BIND(1 AS ?has) }"))
        .hasSize(4)
        .contains("grant-matrices,1");
    assertThat(rows("<" + Samples.BASE + "grant-matrices> text:query \"random\" BIND(1 AS ?yes)"))
        .containsExactly("1");
  }

  @Test
  void only_what_the_graph_says_is_found() {
    String in = " { ?s text:query \"random\" }";
    assertThat(rows("GRAPH <" + Samples.BASE + "source-a>" + in)).hasSize(2);
    assertThat(rows("GRAPH <" + Samples.BASE + "graph-releases>" + in)).isEmpty();
    assertThat(rows("GRAPH ?g" + in))
        .containsExactlyInAnyOrder("topic-matrices,source-a", "grant-matrices,source-a");
    String from = PREFIXES + "SELECT ?s FROM <" + Samples.BASE + "graph-releases> WHERE" + in;
    assertThat(client.ask(from, "Accept", "text/csv").body().lines()).hasSize(1);
    String fromSource = from.replace("graph-releases", "source-a");
    assertThat(client.ask(fromSource, "Accept", "text/csv").body().lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?s text:query ?unbound | must be a string",
        "?s text:query 5 | must be a string",
        "?s text:query rdfs:label | must be a string",
        "?s text:query () | must be a string",
        "?s text:query (rdfs:label) | must be a string",
        "?s text:query (rdfs:comment 'x') | is not indexed",
        "?s text:query ('x' 0) | from 1 to",
        "?s text:query ('x' -1) | from 1 to",
        "?s text:query ('x' 10001) | from 1 to",
        "?s text:query ('x' 1.5) | from 1 to",
        "?s text:query ('x' 10 'highlight:s:<b>') | nothing else",
        "(?s ?score ?l ?g) text:query 'x' | GRAPH",
        "() text:query 'x' | (?thing ?score ?literal)",
        "?s text:query 'random OR matrix' | UNION",
        "?s text:query 'random NOT matrix' | FILTER NOT EXISTS",
        "?s text:query 'random -matrix' | FILTER NOT EXISTS",
        "?s text:query '\"random matrix' | quotation mark",
        "?s text:query '' | one word",
        "?s text:query '*' | one word",
        "?s text:query '/.*/' | one word",
        "?s text:query+ ?x | in a path",
        "?s text:query/rdfs:label 'x' | in a path",
        "?s text:query ?l . ?l rdf:first 'a' ; rdf:rest ?l | short list",
        "?s text:query ?l . ?l rdf:first 'a' , 'b' ; rdf:rest () | short list",
      })
  void what_is_malformed_is_told_so(String pattern, String help) {
    HttpResponse<String> reply = ask(pattern);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(400);
    assertThat(reply.body()).contains(help).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title:{!x}",
        "[* TO *]",
        "matrix~0.5^1000000",
        "a*b?c*",
        "\\",
        "(((((((((((((((((((((((((((((((random",
        "random))))))))",
        "matrix^",
        "{a TO",
        "random && matrix",
        "text:query",
      })
  void lucenes_syntax_is_words_and_gaps(String words) {
    HttpResponse<String> reply = ask("?s text:query '''" + words.replace("\\", "\\\\") + "'''");
    assertThat(reply.statusCode()).as(reply.body()).isIn(200, 400);
    assertThat(reply.body()).doesNotContain("lucene", "\tat ");
  }

  @Test
  void long_ones_are_refused() {
    String refused = "?s text:query \"%s\"";
    assertThat(ask(refused.formatted("(".repeat(3_000) + "x")).statusCode()).isEqualTo(400);
    assertThat(ask(refused.formatted("a* ".repeat(80))).statusCode()).isEqualTo(400);
    assertThat(ask(refused.formatted("随".repeat(256))).statusCode()).isEqualTo(400);
    assertThat(ask("?s text:query (" + "\"x\" ".repeat(40) + ")").statusCode()).isEqualTo(400);
  }

  @Test
  void no_other_property_is_a_function_beside_it() {
    String java = "<java:org.apache.jena.sparql.pfunction.library.versionARQ>";
    assertThat(ask("?s text:query \"random\" . ?x " + java + " ?y").statusCode()).isEqualTo(403);
    assertThat(
            rows(
                "?s text:query \"random\" . ?x"
                    + " <http://jena.apache.org/ARQ/property#versionARQ> ?y"))
        .isEmpty();
  }

  @Test
  void the_service_description_names_it_and_no_federation() {
    assertThat(client.get("/sparql").body())
        .containsPattern("sd:propertyFeature\\s+<http://jena.apache.org/text#query>")
        .doesNotContain("BasicFederatedQuery");
  }
}
