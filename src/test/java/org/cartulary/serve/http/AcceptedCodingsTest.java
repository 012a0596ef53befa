package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 §12.5.3. */
class AcceptedCodingsTest {
  private static AcceptedCodings read(String... fields) {
    return AcceptedCodings.of(
        new Request(
            "GET",
            "/",
            Optional.empty(),
            Map.of("accept-encoding", List.of(fields)),
            InputStream.nullInputStream()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | GZIP",
        "gzip, deflate, br, zstd | GZIP",
        "X-GZIP | GZIP",
        "* | GZIP",
        "br, *;q=0.1 | GZIP",
        "gzip;q=0.001 | GZIP",
        "gzip ; Q=0.5 | GZIP",
        "gzip;q=0.5, identity;q=0.5 | GZIP",
        "identity;q=0, gzip;q=0.1 | GZIP",
        "*;q=0, gzip | GZIP",
        "'' | IDENTITY",
        "identity | IDENTITY",
        "br | IDENTITY",
        "gzip;q=0 | IDENTITY",
        "gzip;q=0, * | IDENTITY",
        "gzip;q=0.5, identity;q=1 | IDENTITY",
        "gzip;q=0.5, *;q=0.8 | IDENTITY",
        "identity, *;q=0 | IDENTITY",
        "gzip;q=2 | IDENTITY",
        "gzip;q=0.0001 | IDENTITY",
        "gzip;x=1 | IDENTITY",
        "gzipped | IDENTITY",
        "gzip;q=0, gzip | IDENTITY",
      })
  void weights_and_wildcards_decide(String field, Coding coding) {
    assertThat(read(field).best()).isEqualTo(coding);
    assertThat(read(field).areNone()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "identity;q=0",
        "*;q=0",
        "br, identity;q=0.0",
        "gzip;q=0, identity;q=0",
        "br, *;q=0"
      })
  void who_refuses_all_that_there_is_takes_none(String field) {
    assertThat(read(field).areNone()).isTrue();
  }

  @Test
  void lines_count_as_one_list_and_who_says_nothing_gets_it_as_it_is() {
    assertThat(read("br", "identity;q=0.1, gzip;q=0.2").best()).isEqualTo(Coding.GZIP);
    assertThat(read().best()).isEqualTo(Coding.IDENTITY);
  }
}
