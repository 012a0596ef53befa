package org.cartulary.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cartulary.problem.Problem;
import org.cartulary.store.QueryRows;
import org.cartulary.store.QueryRun;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped query, on a small site of two sources that say some things twice. */
class ShippedQueriesTest {
  @TempDir static Path var;

  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static final Set<String> TESTED = new TreeSet<>();
  private static final QueryLibrary LIBRARY = QueryLibrary.shipped(PROBLEMS::add);
  private static ReleaseStore store;

  @BeforeAll
  static void publish() throws IOException {
    store = ReleaseStore.open(var, "test", Samples.CLOCK);
    String first = ":source-a { :ada rdfs:label \"Before\" . :gone rdfs:label \"Gone\" }";
    store.publish(Samples.trig(first), Samples.description("a"));
    String site =
        Files.readString(Path.of("src/test/resources/query-site.trig"), StandardCharsets.UTF_8);
    store.publish(Samples.trig(site), Samples.description("a", "b"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<String> ask(String name, String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      values.put(arguments[i], arguments[i + 1]);
    }
    return rows(LIBRARY.named(name).orElseThrow(), values);
  }

  private static List<String> rows(LibraryQuery query, Map<String, String> values) {
    TESTED.add(query.name());
    QueryRows rows =
        store
            .graph()
            .run(new QueryRun(query.query(), query.bind(values), Duration.ofSeconds(30), 1_000));
    return rows.rows().stream().map(row -> line(rows.columns(), row)).toList();
  }

  private static String line(List<String> columns, Map<String, Node> row) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      Node term = row.get(column);
      cells.add(term == null ? "-" : text(term));
    }
    return String.join(" | ", cells);
  }

  private static String text(Node term) {
    return term.isLiteral()
        ? term.getLiteralLexicalForm()
        : term.getURI().replace(Samples.BASE, ":");
  }

  @Test
  void all_are_well_formed_and_say_whose_question_they_answer_in_two_languages() {
    assertThat(PROBLEMS).isEmpty();
    assertThat(LIBRARY.all()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(LIBRARY.all())
        .allSatisfy(
            query -> {
              assertThat(query.words().askedBy().toString()).as(query.name()).isNotEmpty();
              assertThat(query.words().title().byLanguage()).containsKeys("en", "zh");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bo Example", "Example, Bo", "bo example", "例子博", Samples.BASE + "bo"})
  void co_investigators_of_a_person_by_any_of_the_names(String person) {
    assertThat(ask("co-investigators", "person", person))
        .containsExactly(":ada | Example, Ada | 1", ":chen | Example, Chen | 1");
  }

  @Test
  void a_value_is_a_term_and_never_part_of_the_query() {
    assertThat(ask("co-investigators", "person", "x\") || true || STR(?investigator) = (\"x"))
        .isEmpty();
  }

  @Test
  void pairs_who_work_together_and_on_what() {
    assertThat(ask("pairs-of-people"))
        .containsExactly(
            "Example, Ada | Example, Bo | 1 | graph theory | 1 | :ada | :bo",
            "Example, Ada | Example, Bo | 1 | mathematics | 1 | :ada | :bo",
            "Example, Bo | Example, Chen | 1 | - | 1 | :bo | :chen",
            "Example, Chen | Example, Dee | 1 | mathematics | 1 | :chen | :dee");
  }

  @Test
  void institutions_that_work_together() {
    assertThat(ask("institutions-together")).containsExactly("North | South | 1 | :north | :south");
  }

  @Test
  void grants_of_a_person_over_time() {
    assertThat(ask("grants-of-person", "person", "Bo Example"))
        .containsExactly(
            "2022-03 | 2024 | Graphs | CoPrincipalInvestigatorRole | Fund | :g1",
            "2023 | - | Trees | - | Fund | :g2");
    assertThat(ask("grants-of-person", "person", "Chen Example"))
        .containsExactly(
            "2023 | - | Trees | - | Fund | :g2", "- | - | Rings | - | Other fund | :g3");
  }

  @Test
  void topics_of_an_institution() {
    assertThat(ask("topics-of-institution", "institution", "north"))
        .containsExactly(":t1 | graph theory | 1 | 2", ":t2 | mathematics | 1 | 2");
    assertThat(ask("topics-of-institution", "institution", "South"))
        .containsExactly(":t2 | mathematics | 2 | 4", ":t1 | graph theory | 1 | 2");
  }

  @Test
  void who_works_on_a_topic_or_one_below_it() {
    assertThat(ask("people-on-topic", "topic", "图论"))
        .containsExactly(":ada | Example, Ada | 1", ":bo | Example, Bo | 1");
    assertThat(ask("people-on-topic", "topic", "Mathematics"))
        .containsExactly(
            ":ada | Example, Ada | 1",
            ":bo | Example, Bo | 1",
            ":chen | Example, Chen | 1",
            ":dee | Example, Dee | 1");
  }

  @Test
  void funders_by_number_and_span_of_grants() {
    assertThat(ask("funders"))
        .containsExactly(":fund | Fund | 2 | 2022 | 2024", ":other | Other fund | 1 | - | -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023", "2024"})
  void grants_running_in_a_year(String year) {
    assertThat(ask("grants-in-year", "year", year))
        .containsExactly("Graphs | 2022 | 2024 | :g1", "Trees | 2023 | - | :g2");
  }

  @Test
  void grants_that_did_not_run_in_a_year_are_left_out() {
    assertThat(ask("grants-in-year", "year", "2022")).containsExactly("Graphs | 2022 | 2024 | :g1");
    assertThat(ask("grants-in-year", "year", "2030")).containsExactly("Trees | 2023 | - | :g2");
  }

  @Test
  void grants_without_an_end() {
    assertThat(ask("grants-without-end")).containsExactly("Rings | - | :g3", "Trees | 2023 | :g2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G-1", "Graphs", "图", Samples.BASE + "g1"})
  void facts_of_a_grant_with_their_evidence(String grant) {
    assertThat(ask("facts-of-grant", "grant", grant))
        .containsExactly(
            "Grant | Graphs | Graphs… | Graphs… | 1 | http://example.org/source/a.txt#char=0,90",
            "sponsorAwardId | G-1 | G-1 | Number G-1. | 2 |"
                + " http://example.org/source/a.txt#char=7,10");
  }

  @Test
  void the_shortest_path_between_two_people() {
    assertThat(ask("collaboration-path", "from", "Ada Example", "to", "Bo Example"))
        .containsExactly("1 | Graphs |  |  |  | ");
    assertThat(ask("collaboration-path", "from", "Ada Example", "to", "Chen Example"))
        .containsExactly("2 | Graphs | Example, Bo | Trees |  | ");
    assertThat(ask("collaboration-path", "from", "Ada Example", "to", "Dee Example"))
        .containsExactly("3 | Graphs | Example, Bo | Trees | Example, Chen | Rings");
    assertThat(ask("collaboration-path", "from", "Ada Example", "to", "Nobody")).isEmpty();
  }

  @Test
  void what_the_last_release_changed() {
    assertThat(ask("last-release"))
        .contains("changed | - | Example, Ada | :ada", "gone | - | - | :gone")
        .contains("new | Grant | Graphs | :g1");
    assertThat(ask("releases"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("2 | 2026-03-01T12:00:00Z | ");
  }

  static List<ExpectedAnswer> answers() {
    return ExpectedAnswer.read("src/test/resources/query-site-answers.txt");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answers_as_worked_out_by_hand(ExpectedAnswer expected) {
    LibraryQuery query = LIBRARY.named(expected.query()).orElseThrow();
    if (query.isGraph()) {
      assertThat(graph(query, expected.arguments()))
          .containsExactlyInAnyOrderElementsOf(expected.rows());
    } else {
      assertThat(rows(query, expected.arguments())).isEqualTo(expected.rows());
    }
  }

  private static List<String> graph(LibraryQuery query, Map<String, String> values) {
    TESTED.add(query.name());
    return ConstructedGraph.of(
            query, query.bind(values), store.graph(), Duration.ofSeconds(30), 1_000)
        .graph()
        .stream()
        .map(
            triple ->
                Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .map(ShippedQueriesTest::text)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @AfterAll
  static void every_query_was_asked() {
    // Those across collaborators are asked in CollaboratorsIT.
    assertThat(LIBRARY.all())
        .extracting(LibraryQuery::name)
        .filteredOn(name -> !name.startsWith("across-"))
        .hasSameElementsAs(TESTED);
  }

  /** docs/queries.md has a row for each, with its title and whose question it answers. */
  @Test
  void the_documentation_lists_each_as_it_calls_itself() throws IOException {
    List<String> rows =
        Files.readString(Path.of("docs/queries.md"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.matches("\\| `[a-z-]+` \\|.*\\|.*\\|.*\\|.*\\|"))
            .map(line -> String.join("|", List.of(line.split("\\|")).subList(1, 4)))
            .toList();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            LIBRARY.all().stream()
                .map(q -> " `%s` | %s | %s ".formatted(q.name(), q.title(), q.words().askedBy()))
                .toList());
  }
}
