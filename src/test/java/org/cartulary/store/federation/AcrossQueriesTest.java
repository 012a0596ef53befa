package org.cartulary.store.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.store.QueryRows;
import org.cartulary.store.QueryRun;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped queries ask of collaborators, and whom they take for the same. */
class AcrossQueriesTest {
  private static final QueryLibrary LIBRARY = QueryLibrary.shipped(problem -> {});
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final String OURS =
      """
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      :source-a {
        :ada a foaf:Person ; rdfs:label "Ada" ; vivo:orcidId <https://orcid.org/0000-0002-9000-0009> .
        :bo a foaf:Person ; rdfs:label "Bo" .
        :g a vivo:Grant ; rdfs:label "A grant" ; vivo:sponsorAwardId "EX-1" ; vivo:relates :ada, :bo, :inst ;
          vivo:assignedBy :fund ; vivo:hasSubjectArea :topic ; vivo:freetextKeyword "rivers" .
        :topic rdfs:label "topic"@en .
        :inst a foaf:Organization ; rdfs:label "Inst" ; vivo:rorId "https://ror.org/0nthf1d12" .
        :fund a foaf:Organization ; rdfs:label "Fund" ; vivo:rorId "https://ror.org/0fndt0n34" .
      }
      """;

  @TempDir Path folder;
  private final List<RecordingEndpoint> open = new ArrayList<>();
  private ReleaseStore store;

  @BeforeEach
  void start() {
    store = ReleaseStore.open(folder, "test", Samples.CLOCK);
  }

  @AfterEach
  void stop() {
    open.forEach(RecordingEndpoint::close);
    store.close();
  }

  static Stream<String> names() {
    return LIBRARY.all().stream()
        .map(LibraryQuery::name)
        .filter(name -> name.startsWith("across-"));
  }

  private RecordingEndpoint them(String turtle) {
    RecordingEndpoint them = RecordingEndpoint.over(turtle);
    open.add(them);
    return them;
  }

  /** The rows, each as the texts of those columns. */
  private List<String> ask(String name, RecordingEndpoint them, String... columns) {
    try (Federation federation = new Federation(List.of(them.as("them")))) {
      Inquiry inquiry = federation.begin(TIMEOUT);
      QueryRows rows =
          store
              .graph()
              .run(
                  new QueryRun(
                      federation.overAll(LIBRARY.named(name).orElseThrow().query()),
                      Map.of(),
                      TIMEOUT,
                      1_000,
                      inquiry));
      assertThat(inquiry.silences()).isEmpty();
      return rows.rows().stream()
          .map(
              row ->
                  Stream.of(columns)
                      .map(row::get)
                      .map(term -> term.isURI() ? term.getURI() : term.getLiteralLexicalForm())
                      .collect(Collectors.joining(" | ")))
          .toList();
    }
  }

  private void publish(String more) {
    store.publish(
        Samples.trig(OURS + " :source-b { " + more + " }"), Samples.description("a", "b"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void each_request_carries_our_keys(String name) {
    publish("");
    RecordingEndpoint them = them(":x a foaf:Person .");
    ask(name, them);
    assertThat(them.queries()).isNotEmpty().allMatch(sent -> sent.contains("VALUES"));
  }

  @Test
  void a_person_is_found_in_each_form_of_an_orcid_id() {
    publish("");
    RecordingEndpoint them =
        them(
            """
            :cartulary vivo:orcidId <https://orcid.org/0000-0002-9000-0009> ; rdfs:label "A" .
            :vivo vivo:orcidId <http://orcid.org/0000-0002-9000-0009> ; rdfs:label "B"@en-US, "X"@de .
            :text vivo:orcidId "0000-0002-9000-0009" ; rdfs:label "C"@de .
            :wikidata <http://www.wikidata.org/prop/direct/P496> "0000-0002-9000-0009" ;
              rdfs:label "D"@mul, "X"@de, "Y"@fr .
            :nameless vivo:orcidId "0000-0002-9000-0009" .
            :another vivo:orcidId <https://orcid.org/0000-0002-9000-0017> ; rdfs:label "E" .
            """);
    assertThat(ask("across-people", them, "name", "theirName", "by"))
        .containsExactly(
            "Ada | A | ORCID 0000-0002-9000-0009",
            "Ada | B | ORCID 0000-0002-9000-0009",
            "Ada | C | ORCID 0000-0002-9000-0009",
            "Ada | D | ORCID 0000-0002-9000-0009",
            "Ada | http://them.example/id/nameless | ORCID 0000-0002-9000-0009");
  }

  @Test
  void an_institution_is_found_in_each_form_of_a_ror_id_and_by_same_as() {
    publish(":inst <http://www.w3.org/2002/07/owl#sameAs> <http://third.example/inst> .");
    RecordingEndpoint them =
        them(
            """
            :text vivo:rorId "https://ror.org/0nthf1d12" ; rdfs:label "A" .
            :address vivo:rorId <https://ror.org/0nthf1d12> ; rdfs:label "B" .
            :wikidata <http://www.wikidata.org/prop/direct/P6782> "0nthf1d12" ; rdfs:label "C"@en, "X"@de .
            :same owl:sameAs <http://third.example/inst> ; rdfs:label "D" .
            """);
    assertThat(ask("across-institutions", them, "name", "theirName", "by"))
        .containsExactly(
            "Inst | A | ROR 0nthf1d12",
            "Inst | B | ROR 0nthf1d12",
            "Inst | C | ROR 0nthf1d12",
            "Inst | D | owl:sameAs");
  }

  @Test
  void who_works_with_whom_follows_what_either_side_calls_the_same() {
    publish(
        """
        :bo <http://www.w3.org/2002/07/owl#sameAs> <http://them.example/id/bo> .
        """);
    RecordingEndpoint them =
        them(
            """
            :bo a foaf:Person ; rdfs:label "B." .
            :cy a foaf:Person ; rdfs:label "Cy" .
            :ada a foaf:Person ; rdfs:label "A." ; owl:sameAs <http://example.org/id/ada> .
            :h a vivo:Grant ; rdfs:label "H" ; vivo:relates :bo , :cy .
            :g a vivo:Grant ; rdfs:label "G" ; vivo:relates :ada , :cy ; vivo:sponsorAwardId "EX-1" .
            """);
    assertThat(ask("across-collaborators", them, "name", "theirName"))
        .contains("Bo | Cy", "Ada | Cy", "Ada | B.", "Bo | A.")
        .doesNotContain("Ada | A.", "Bo | B.");
  }

  @Test
  void funders_of_the_same_award_are_the_same_by_ror_or_same_as() {
    publish(":fund <http://www.w3.org/2002/07/owl#sameAs> <http://third.example/fund> .");
    RecordingEndpoint them =
        them(
            """
            :one a vivo:Grant ; rdfs:label "By ROR" ; vivo:sponsorAwardId "EX-1" ; vivo:assignedBy :a .
            :a rdfs:label "Stiftung A" ; vivo:rorId <https://ror.org/0fndt0n34> .
            :two a vivo:Grant ; rdfs:label "By ours" ; vivo:sponsorAwardId "EX-1" ; vivo:assignedBy :b .
            :b rdfs:label "Stiftung B" ; owl:sameAs <http://third.example/fund> .
            :three a vivo:Grant ; rdfs:label "By theirs" ; vivo:sponsorAwardId "EX-1" ; vivo:assignedBy :c .
            :c rdfs:label "Stiftung C" ; owl:sameAs <http://example.org/id/fund> .
            :four a vivo:Grant ; rdfs:label "Another" ; vivo:sponsorAwardId "EX-1" ; vivo:assignedBy :d .
            :d rdfs:label "Stiftung D" ; owl:sameAs <http://third.example/other> .
            """);
    assertThat(ask("across-grants", them, "theirTitle"))
        .containsExactly("By ROR", "By ours", "By theirs");
    assertThat(ask("across-funders", them, "fundedBy", "theirGrants")).containsExactly("Fund | 3");
  }

  @Test
  void topics_are_the_same_by_a_match_that_either_side_states() {
    publish(
        ":topic <http://www.w3.org/2004/02/skos/core#exactMatch> <http://them.example/id/ours> .");
    RecordingEndpoint them =
        them(
            """
            :one a vivo:Grant ; vivo:hasSubjectArea :ours .
            :two a vivo:Grant ; vivo:hasSubjectArea :theirs .
            :theirs <http://www.w3.org/2004/02/skos/core#exactMatch> <http://example.org/id/topic> .
            :three a vivo:Grant ; vivo:hasSubjectArea <http://example.org/id/topic> .
            """);
    assertThat(ask("across-topics", them, "on", "theirGrants")).containsExactly("topic | 3");
  }
}
