package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three institutions, each with its own data and server, of which one asks the two others. */
class CollaboratorsIT {
  @TempDir static Path folders;

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static Institution south;
  private static Institution west;
  private static Institution north;

  @BeforeAll
  static void start() {
    south = open(Institution.start(folders, "south", List.of()));
    west = open(Institution.start(folders, "west", List.of()));
    north =
        open(
            Institution.start(
                folders, "north", List.of(south.listed("south"), west.listed("west"))));
  }

  private static <T extends AutoCloseable> T open(T resource) {
    OPEN.add(0, resource);
    return resource;
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable resource : OPEN) {
      resource.close();
    }
  }

  /** The rows of a whole answer, things by the last part of their IRI. */
  private static List<String> rows(String query) {
    CommandResult result = north.query(query);
    assertThat(result.error()).isEmpty();
    assertThat(result.status()).isEqualTo(ExitStatus.DONE);
    return rows(result);
  }

  private static List<String> rows(CommandResult result) {
    return result
        .output()
        .lines()
        .skip(1)
        .map(row -> row.replaceAll("http://(\\w)\\w+\\.example/id/", "$1:"))
        .toList();
  }

  /** The queries that the tests below run, each with all its rows. */
  @Test
  void every_query_across_collaborators_is_tested_here() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.startsWith("across-"))
                  .map(name -> name.replace(".rq", "")))
          .containsExactlyInAnyOrder(
              "across-collaborators",
              "across-people",
              "across-institutions",
              "across-grants",
              "across-topics",
              "across-funders");
    }
  }

  @Test
  void who_asks_others_says_so_in_its_service_description() {
    assertThat(north.get("/sparql").body())
        .containsPattern("sd:feature[^;]*sd:BasicFederatedQuery");
    assertThat(south.get("/sparql").body())
        .contains("sd:UnionDefaultGraph")
        .doesNotContain("BasicFederatedQuery");
  }

  @Test
  void a_collaborator_is_asked_for_words_by_its_own_index() {
    assertThat(
            north.ask(
                """
                PREFIX text: <http://jena.apache.org/text#>
                SELECT ?s ?literal WHERE {
                  SERVICE <%s> { (?s ?score ?literal) text:query "river" }
                }
                """
                    .formatted(south.endpoint())))
        .containsExactly(
            "http://south.example/id/grant-southern-water-board-swb-12,Rivers that meet");
  }

  @Test
  void who_of_us_works_with_whom_of_them_on_what_funded_by_whom() {
    assertThat(rows("across-collaborators"))
        .containsExactly(
            "\"Both, Dee\",\"Southwell, Bo\",hydrology,Southern Water Board,1,The south,"
                + "n:person-dee-both,s:person-bo-southwell",
            "\"Northcott, Ada\",\"Southwell, Bo\",Random matrix theory,"
                + "Foundation for Invented Science,1,The south,"
                + "n:person-ada-northcott,s:person-bo-southwell",
            "\"Northcott, Ada\",\"Westbrook, Cyrus\",meteorology,"
                + "Foundation for Invented Science,1,The west,"
                + "n:person-ada-northcott,w:person-cyrus-westbrook");
  }

  @Test
  void the_same_person_is_found_by_orcid_and_by_what_either_side_calls_the_same() {
    assertThat(rows("across-people"))
        .containsExactly(
            "\"Both, Dee\",\"Both, D.\",ORCID 0000-0002-9000-0033,The south,"
                + "n:person-dee-both,s:person-d-both",
            "\"Westbrook, Cy\",\"Westbrook, Cyrus\",ORCID 0000-0002-9000-0025,The west,"
                + "n:person-cy-westbrook,w:person-cyrus-westbrook");
  }

  @Test
  void the_same_institution_is_found_by_ror() {
    String foundation = "organization-foundation-for-invented-science";
    assertThat(rows("across-institutions"))
        .containsExactly(
            "Foundation for Invented Science,Foundation for Invented Science,ROR 0fndt0n34,2,1,"
                + "The south,n:%s,s:%s".formatted(foundation, foundation),
            "Foundation for Invented Science,Foundation for Invented Science,ROR 0fndt0n34,2,1,"
                + "The west,n:%s,w:%s".formatted(foundation, foundation),
            "Southam Institute of Technology,Southam Institute of Technology,ROR 0sthm1t56,1,0,"
                + "The south,n:organization-southam-institute-of-technology,"
                + "s:organization-southam-institute-of-technology",
            "University of Northfield,Northfield University,ROR 0nthf1d12,0,1,The south,"
                + "n:organization-university-of-northfield,s:organization-northfield-university");
  }

  @Test
  void the_same_award_is_found_by_its_number() {
    assertThat(rows("across-grants"))
        .containsExactly(
            "EX-100,Spectra of large graphs,Spectra of large graphs (southern part),"
                + "Foundation for Invented Science,The south,"
                + "n:grant-foundation-for-invented-science-ex-100,"
                + "s:grant-foundation-for-invented-science-ex-100");
  }

  @Test
  void topics_and_funders_in_common_are_counted_on_both_sides() {
    assertThat(rows("across-topics"))
        .containsExactly(
            "Random matrix theory,1,1,The south,n:topic-random-matrix-theory",
            "hydrology,1,1,The south,hydrology",
            "meteorology,1,1,The west,meteorology");
    assertThat(rows("across-funders"))
        .containsExactly(
            "Foundation for Invented Science,Foundation for Invented Science,2,1,The south,"
                + "n:organization-foundation-for-invented-science",
            "Foundation for Invented Science,Foundation for Invented Science,2,1,The west,"
                + "n:organization-foundation-for-invented-science");
  }

  @Test
  void without_a_slow_and_a_dead_one_the_answer_is_partial_and_says_so() {
    SilentServer slow = open(SilentServer.start());
    Institution asking =
        open(
            Institution.start(
                folders.resolve("partial"),
                "north",
                List.of(
                    Institution.listed("slow", slow.address(), ", timeout: 1"),
                    south.listed("south"),
                    Institution.listed("dead", SilentServer.nobody(), ""))));

    CommandResult result = asking.query("across-people");

    assertThat(rows(result))
        .containsExactly(
            "\"Both, Dee\",\"Both, D.\",ORCID 0000-0002-9000-0033,The south,"
                + "n:person-dee-both,s:person-d-both");
    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.error().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("partial, without The slow: it did not answer in time"))
        .anyMatch(line -> line.contains("partial, without The dead: "));
    assertThat(slow.requests()).as("a silent one is asked once").isEqualTo(1);
  }
}
