package org.cartulary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.Severity;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {
  private static final String GRANT = "http://localhost:3030/id/grant-nsfc-62000001";

  private static Graph changed(String update) {
    return ShapesTest.changed(new ShapesTest.Case("", update));
  }

  @Test
  void names_what_does_not_fit_by_focus_node() {
    Graph graph = changed("INSERT DATA { :grant-nsfc-62000001 vivo:sponsorAwardId \"62000002\" }");
    assertThat(AllShapes.check().check(graph))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.focusNode()).isEqualTo(GRANT);
              assertThat(result.path()).contains("sponsorAwardId");
              assertThat(result.severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void refuses_violations_and_reports_each_at_the_place_of_its_record() {
    Graph graph =
        changed(
            """
            DELETE WHERE { :role-1 obo:RO_0000052 ?o } ;
            DELETE WHERE { :topic-tides rdfs:isDefinedBy ?o }""");
    List<Problem> problems = new ArrayList<>();
    assertThat(AllShapes.check().check(graph, Place.Whole::new, problems::add))
        .contains("http://localhost:3030/id/role-1")
        .doesNotContain("http://localhost:3030/id/topic-tides");
    assertThat(problems)
        .extracting(Problem::code)
        .contains(ProblemCode.SHAPE_VIOLATED, ProblemCode.SHAPE_WARNING);
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.message()).contains(problem.place().document()));
  }

  @Test
  void leaves_award_numbers_to_the_checks_on_records_where_those_have_run() {
    Graph graph =
        changed(
            """
            DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }
            INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "7" }
            WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }""");
    assertThat(AllShapes.check().check(graph))
        .extracting(ShapeResult::severity)
        .containsExactly(Severity.WARNING);
    assertThat(ShapeCheck.ofCheckedRecords().check(graph)).isEmpty();
  }

  @Test
  void has_a_note_for_what_is_only_worth_knowing() {
    ShapeResult result = new ShapeResult(GRANT, null, null, "Nobody is named.", Severity.NOTE);
    assertThat(result.problem(new Place.Whole("a.txt")).code()).isEqualTo(ProblemCode.SHAPE_NOTE);
  }
}
