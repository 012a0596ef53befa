package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.query.ExpectedAnswer;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VIVO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of the library on the example site; the rows were read off its page by eye. */
class ExampleQueriesIT {
  private static final String ID = "http://localhost:3030/id/";
  private static final String COMPRESSION =
      "Compression of Large-scale Transformer-based Models with Random Matrix Methods: From Scaling"
          + " Law to Dynamic Adaptive Model Compression";
  private static final String FOUNDATIONS =
      "Foundations of Machine Learning for Understanding Large Models";
  private static final String PRUNING =
      "Fundamental Limits of Pruning Deep Neural Network Models via Random Matrix Methods";
  private static final String GENERALIZATION =
      "Generalization Theory for Transformer-based Models via Random Matrix Methods";
  private static final String BOTTLENECK =
      "Random Matrix Theory and Information Bottleneck for Neural Network Compression";
  private static final String LAB =
      "Guangdong Key Lab of Mathematical Foundations for Artificial Intelligence";
  private static final String HUST = "Huazhong University of Science and Technology";

  @TempDir static Path scratch;
  private static final Set<String> ASKED = new TreeSet<>();
  private static ReleaseStore store;
  private static StoreCommands commands;

  @BeforeAll
  static void publish() {
    TestSite site = TestSite.copyOfExample(scratch);
    store = ReleaseStore.open(site.folder().resolve("var"), "test", Clock.systemUTC());
    commands = new StoreCommands(site.folder(), store, Clock.systemUTC());
    assertThat(commands.run(new StoreCommand.Publish(ReportFormat.TEXT)).status()).isZero();
  }

  @AfterAll
  static void close() {
    store.close();
    List<String> all =
        QueryLibrary.shipped(problem -> {}).all().stream()
            .map(LibraryQuery::name)
            .filter(name -> !name.startsWith("across-"))
            .toList();
    assertThat(ASKED).as("queries that were asked here").containsExactlyElementsOf(all);
  }

  static List<ExpectedAnswer> answers() {
    return ExpectedAnswer.read("src/test/resources/example-site-answers.txt");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answers_as_read_off_the_page(ExpectedAnswer expected) {
    List<String> arguments = new ArrayList<>();
    expected
        .arguments()
        .forEach(
            (name, value) -> {
              arguments.add(name);
              arguments.add(value);
            });
    assertThat(ask(expected.query(), arguments.toArray(String[]::new))).isEqualTo(expected.rows());
  }

  /** The rows, cells parted by " | ", our own IRIs shortened. */
  private static List<String> ask(String name, String... arguments) {
    ASKED.add(name);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      parameters.put(arguments[i], arguments[i + 1]);
    }
    CommandResult result = commands.run(new StoreCommand.Query(name, parameters, "table"));
    assertThat(result.status()).as(result.error()).isZero();
    return TableRows.of(result.output()).stream().map(row -> row.replace(ID, ":")).toList();
  }

  private static Graph graph(String name, String parameter, String value) {
    ASKED.add(name);
    CommandResult result =
        commands.run(new StoreCommand.Query(name, Map.of(parameter, value), "table"));
    assertThat(result.status()).as(result.error()).isZero();
    return RDFParser.fromString(result.output(), Lang.TURTLE).toGraph();
  }

  private static boolean says(Graph graph, String subject, String predicate, String object) {
    return graph.contains(
        NodeFactory.createURI(ID + subject),
        NodeFactory.createURI(predicate),
        NodeFactory.createURI(object));
  }

  @Test
  void everything_of_a_person_as_turtle() {
    Graph graph = graph("all-of-person", "person", "Kai Wan");
    assertThat(says(graph, "person-kai-wan", RDF.type.getURI(), FOAF.Person.getURI())).isTrue();
    assertThat(
            says(
                graph,
                "grant-ccf-hikvision-20210008",
                VIVO.assignedBy.getURI(),
                ID + "organization-ccf-hikvision"))
        .isTrue();
    assertThat(graph.contains(NodeFactory.createURI(ID + "person-jun-shu"), null, null)).isFalse();
  }

  @Test
  void who_works_with_whom_as_a_graph() {
    Graph graph = graph("collaboration-network", "topic", "Random matrix theory");
    String knows = FOAF.NS + "knows";
    assertThat(says(graph, "person-kai-wan", knows, ID + "person-zhenyu-liao")).isTrue();
    assertThat(says(graph, "person-zhenyu-liao", knows, ID + "person-jeff-yao")).isTrue();
    assertThat(graph.stream(null, NodeFactory.createURI(knows), null)).hasSize(4);
  }

  @Test
  void grants_of_a_funder_in_schema_org() {
    Graph graph = graph("grants-as-schema", "funder", "NSFC");
    assertThat(
            says(
                graph,
                "grant-nsfc-62206101",
                RDF.type.getURI(),
                "https://schema.org/MonetaryGrant"))
        .isTrue();
    assertThat(
            graph.stream(null, RDF.type, NodeFactory.createURI("https://schema.org/MonetaryGrant")))
        .hasSize(2);
  }

  @Test
  void a_graph_is_not_to_be_had_as_a_table_of_commas() {
    CommandResult refused =
        commands.run(new StoreCommand.Query("all-of-person", Map.of("person", "Kai Wan"), "csv"));
    assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USE);
    assertThat(refused.error()).contains("turtle");
  }

  @Test
  void co_investigators_of_the_owner() {
    assertThat(ask("co-investigators", "person", "Zhenyu Liao"))
        .containsExactly(
            ":person-zeng-li | Li, Zeng | 1",
            ":person-zenan-ling | Ling, Zenan | 1",
            ":person-jun-shu | Shu, Jun | 1",
            ":person-kai-wan | Wan, Kai | 1",
            ":person-hongxin-wei | Wei, Hongxin | 1",
            ":person-jeff-yao | Yao, Jeff | 1");
  }

  @Test
  void pairs_and_what_they_work_on() {
    List<String> rows = ask("pairs-of-people");
    assertThat(rows)
        .contains(
            "Wan, Kai | Liao, Zhenyu | 1 | Information bottleneck | 1 | :person-kai-wan |"
                + " :person-zhenyu-liao",
            "Yao, Jeff | Liao, Zhenyu | 1 | Transformers | 1 | :person-jeff-yao |"
                + " :person-zhenyu-liao",
            "Wei, Hongxin | Shu, Jun | 1 | Foundation models | 1 | :person-hongxin-wei |"
                + " :person-jun-shu");
    // Ten pairs of five on one grant with two topics, one pair on four topics, one on seven.
    assertThat(rows).hasSize(10 * 2 + 4 + 7);
  }

  @Test
  void institutions_that_work_together() {
    assertThat(ask("institutions-together"))
        .extracting(row -> row.replaceAll(" \\| :.*", ""))
        .containsExactly(
            HUST + " | SUSTech | 1",
            HUST + " | Xi’an Jiaotong University | 1",
            "SUSTech | Xi’an Jiaotong University | 1");
  }

  @Test
  void grants_of_the_owner_over_time() {
    assertThat(ask("grants-of-person", "person", "Liao, Zhenyu"))
        .extracting(row -> row.replaceAll(" \\| [^|]*$", ""))
        .containsExactly(
            "2023-01 | 2025-12 | "
                + PRUNING
                + " | PrincipalInvestigatorRole | National Natural Science Foundation of China",
            "2024 | 2026 | " + GENERALIZATION + " | PrincipalInvestigatorRole | " + LAB,
            " |  | " + COMPRESSION + " |  | National Natural Science Foundation of China",
            " |  | " + FOUNDATIONS + " |  | ",
            " |  | " + BOTTLENECK + " | PrincipalInvestigatorRole | CCF-Hikvision");
  }

  @Test
  void topics_of_an_institution_with_their_english_names() {
    assertThat(ask("topics-of-institution", "institution", HUST))
        .contains(
            ":topic-random-matrix-theory | Random matrix theory | 4 | 3",
            ":topic-transformers | Transformers | 2 | 2",
            ":topic-quantization | Neural network quantization | 1 | 1");
  }

  @Test
  void people_on_a_topic_by_its_label_in_any_language() {
    List<String> rows = ask("people-on-topic", "topic", "random matrix theory");
    assertThat(rows)
        .containsExactly(
            ":person-zhenyu-liao | Liao, Zhenyu | 4",
            ":person-kai-wan | Wan, Kai | 1",
            ":person-jeff-yao | Yao, Jeff | 1");
    assertThat(ask("people-on-topic", "topic", "随机矩阵理论")).isEqualTo(rows);
  }

  @Test
  void funders_by_number_and_span() {
    assertThat(ask("funders"))
        .extracting(row -> row.substring(row.indexOf(" | ") + 3))
        .containsExactly(
            "National Natural Science Foundation of China | 2 | 2023 | 2025",
            "CCF-Hikvision | 1 |  | ",
            LAB + " | 1 | 2024 | 2026");
  }

  @Test
  void grants_running_in_a_year() {
    assertThat(ask("grants-in-year", "year", "2026"))
        .extracting(row -> row.replaceAll(" \\| :.*", ""))
        .containsExactly(GENERALIZATION + " | 2024 | 2026");
    assertThat(ask("grants-in-year", "year", "2024")).hasSize(2);
    assertThat(ask("grants-in-year", "year", "2022")).isEmpty();
  }

  @Test
  void grants_without_an_end() {
    assertThat(ask("grants-without-end"))
        .extracting(row -> row.substring(0, row.indexOf(" | ")))
        .containsExactly(COMPRESSION, FOUNDATIONS, BOTTLENECK);
  }

  @Test
  void facts_of_one_grant_each_with_its_words_and_line() {
    List<String> rows = ask("facts-of-grant", "grant", "62206101");
    assertThat(rows)
        .anySatisfy(
            row -> assertThat(row).startsWith("sponsorAwardId | 62206101 | NSFC-62206101 | "))
        .anySatisfy(row -> assertThat(row).startsWith("start | 2023-01 | 2023.01–2025.12 | "))
        .anySatisfy(row -> assertThat(row).startsWith("end | 2025-12 | 2023.01–2025.12 | "))
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith("PrincipalInvestigatorRole | Liao, Zhenyu | led by myself | "))
        .anySatisfy(row -> assertThat(row).startsWith("statedStatus | completed | Previous | "));
    assertThat(rows).allSatisfy(row -> assertThat(row).contains("https://zhenyu-liao.github.io/"));
    assertThat(rows).noneSatisfy(row -> assertThat(row).contains(GENERALIZATION));
  }

  @Test
  void the_path_of_collaboration_between_two_who_share_no_grant() {
    assertThat(ask("collaboration-path", "from", "Kai Wan", "to", "Jun Shu"))
        .containsExactly("2 | " + BOTTLENECK + " | Liao, Zhenyu | " + FOUNDATIONS + " |  | ");
  }

  @Test
  void everything_is_new_in_the_first_release() {
    assertThat(ask("last-release"))
        .contains(
            "new | Grant | " + PRUNING + " | :grant-nsfc-62206101",
            "new | Person | Shu, Jun | :person-jun-shu");
  }

  @Test
  void the_first_release_is_listed() {
    assertThat(ask("releases")).singleElement().asString().startsWith("1 | ");
  }
}
