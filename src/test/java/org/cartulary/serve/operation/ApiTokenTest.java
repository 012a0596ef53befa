package org.cartulary.serve.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {
  private static final String HASH = "0".repeat(64);

  @Test
  void its_line_tells_it_again_without_the_secret() {
    String secret = ApiToken.newSecret();
    ApiToken token = ApiToken.of("ci", Set.of(Scope.REPORT, Scope.PUBLISH), secret);
    assertThat(token.line()).startsWith("ci publish,report sha256:").doesNotContain(secret);
    assertThat(ApiToken.parse(token.line())).contains(token);
    assertThat(token.isOf(secret)).isTrue();
    assertThat(token.isOf(secret + "x")).isFalse();
  }

  @Test
  void no_two_are_alike() {
    assertThat(ApiToken.newSecret()).hasSizeGreaterThan(43).isNotEqualTo(ApiToken.newSecret());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ci publish",
        "ci publish sha256:abc",
        "ci nothing sha256:" + "0000000000000000000000000000000000000000000000000000000000000000",
        "c i publish sha256:" + "0000000000000000000000000000000000000000000000000000000000000000",
        "ci publish, sha256:" + "0000000000000000000000000000000000000000000000000000000000000000"
      })
  void what_is_not_such_a_line_is_no_token(String line) {
    assertThat(ApiToken.parse(line)).isEmpty();
  }

  @Test
  void a_bad_line_takes_nothing_from_the_others() {
    String secret = ApiToken.newSecret();
    TokenSource source =
        new TokenSource(
            Optional.empty(),
            List.of(
                "nonsense",
                "",
                "# a comment",
                "other publish sha256:" + HASH,
                "  " + ApiToken.of("ci", Set.of(Scope.METRICS), secret).line() + " "));
    assertThat(source.find(secret)).map(ApiToken::name).contains("ci");
    assertThat(source.find("nonsense")).isEmpty();
  }
}
