package org.cartulary.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {
  private static JsonNode written(Problem... problems) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ProblemJson().write(List.of(problems), out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  @Test
  void writes_every_part_of_a_problem() throws IOException {
    JsonNode problem =
        written(
                new Problem(
                    ProblemCode.DATES_OUT_OF_ORDER,
                    "it \"ends\"\u001b",
                    "correct it",
                    new Place.Span("页.txt", 7, 14, 4, "runs 2024", 10)))
            .get("problems")
            .get(0);
    assertThat(problem)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"code": "CHK-002", "severity": "error", "message": "it \\"ends\\"\\u001b",
                     "advice": "correct it", "document": "页.txt", "line": 7, "column": 14,
                     "length": 4, "text": "runs 2024"}
                    """));
  }

  @Test
  void leaves_out_the_line_of_a_whole_document_and_counts() throws IOException {
    JsonNode json =
        written(
            new Problem(ProblemCode.SOURCE_EMPTY, "empty", "fill it", new Place.Whole("a.txt")));
    assertThat(json.get("errors").asInt()).isZero();
    assertThat(json.get("warnings").asInt()).isEqualTo(1);
    assertThat(json.get("problems").get(0).has("line")).isFalse();
  }

  @Test
  void writes_an_empty_list_where_nothing_is_wrong() throws IOException {
    assertThat(written().get("problems")).isEmpty();
  }
}
