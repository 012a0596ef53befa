package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemReplyTest {
  private static final Request BROWSER =
      new Request(
          "GET",
          "/",
          Optional.empty(),
          Map.of("accept", List.of("text/html")),
          InputStream.nullInputStream());

  @Test
  void a_problem_whose_page_fails_is_still_told() {
    Reply reply =
        ProblemReply.to(
            BROWSER,
            Problems.notFound("There is no such thing."),
            (request, problem) -> {
              throw new IllegalStateException("a template is broken");
            });
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(reply.content())
        .hasValueSatisfying(
            bytes ->
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .contains("There is no such thing.")
                    .doesNotContain("template"));
  }
}
