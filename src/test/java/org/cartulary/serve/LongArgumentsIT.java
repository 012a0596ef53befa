package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import org.cartulary.Shared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the query library makes of arguments that are longer than anybody's name. */
class LongArgumentsIT {
  private static final String QUERIES = "/api/queries/";

  @Shared private static TestSite site;

  @ParameterizedTest
  @CsvSource({"1000, true", "4000, false"})
  void an_argument_may_be_long_and_links_that_do_not_fit_are_left_out(int length, boolean linked) {
    HttpResponse<String> reply =
        site.get(QUERIES + "grants-of-person.json?offset=1&person=" + "a".repeat(length));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Link").contains("rel=\"prev\"")).isEqualTo(linked);
    assertThat(header(reply, "Content-Location").isEmpty()).isEqualTo(!linked);
    assertThat(header(reply, "Link")).contains("service-desc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html"})
  void an_argument_without_end_is_refused(String accept) {
    HttpResponse<String> reply =
        site.get(QUERIES + "grants-of-person?person=" + "a".repeat(10_000), "Accept", accept);
    assertThat(reply.statusCode()).isEqualTo(400);
  }
}
