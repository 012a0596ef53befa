package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 §5.6.7. */
class HttpDateTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
        "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
        "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
        "Wed Nov 16 08:49:37 1994 | 1994-11-16T08:49:37Z",
        "Monday, 30-Nov-76 12:00:00 GMT | 2076-11-30T12:00:00Z",
        "Tuesday, 30-Nov-76 12:00:01 GMT | 1976-11-30T12:00:01Z",
        "Saturday, 01-Jan-77 00:00:00 GMT | 1977-01-01T00:00:00Z",
        "Saturday, 01-Jan-00 00:00:00 GMT | 2000-01-01T00:00:00Z",
      })
  void all_three_forms_are_understood(String text, Instant instant) {
    assertThat(HttpDate.read(text, NOW)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "1994-11-06",
        "Sun Nov 31 08:49:37 1994",
        "Sunday, 06-Nov-1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 CET"
      })
  void anything_else_is_no_date(String text) {
    assertThat(HttpDate.read(text, NOW)).isEmpty();
  }

  @Test
  void one_form_is_written() {
    assertThat(HttpDate.write(Instant.parse("1994-11-06T08:49:37Z")))
        .isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
  }
}
