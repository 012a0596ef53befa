package org.cartulary.serve.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessLineTest {
  private static AccessLine line(String agent) {
    return new AccessLine(
        Instant.parse("2026-01-02T03:04:05.678Z"),
        "0123456789abcdef",
        "192.0.2.0",
        "GET",
        "/doc/grant-1",
        "HTTP/1.1",
        200,
        1234,
        "-",
        agent,
        1500);
  }

  @Test
  void the_combined_format_is_that_of_apache() {
    assertThat(line("curl/8").combined())
        .isEqualTo(
            "192.0.2.0 - - [02/Jan/2026:03:04:05 +0000] \"GET /doc/grant-1 HTTP/1.1\" 200 1234"
                + " \"-\" \"curl/8\"");
  }

  @Test
  void nobody_can_end_a_field_or_begin_a_line() {
    String forged = "x\" 200 0\n192.0.2.9 - - \u001b[2J\u00e9\u4e2d\\";
    assertThat(line(forged).combined())
        .endsWith("\"x\\\" 200 0\\x0a192.0.2.9 - - \\x1b[2J\\xe9\\u4e2d\\\\\"")
        .hasLineCount(1);
    assertThat(line(forged).json()).hasLineCount(1).matches("\\p{ASCII}*");
  }

  @Test
  void json_says_the_time_taken_and_the_id_too() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(line("\u4e2d\u6587").json());
    assertThat(json.path("time").asText()).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(json.path("request").asText()).isEqualTo("0123456789abcdef");
    assertThat(json.path("seconds").asDouble()).isEqualTo(0.0015);
    assertThat(json.path("agent").asText()).isEqualTo("\u4e2d\u6587");
    assertThat(json.path("bytes").asInt()).isEqualTo(1234);
  }
}
