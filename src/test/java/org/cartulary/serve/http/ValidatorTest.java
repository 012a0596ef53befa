package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditional requests by RFC 9110 §13. */
class ValidatorTest {
  private final Validator validator =
      new Validator("abc-1", Instant.parse("2026-03-01T10:00:00.9Z"));
  private static final Selection SELECTION =
      Selection.BY_LANGUAGE.at("/whole.txt").kept("public, max-age=60");

  private final AtomicInteger made = new AtomicInteger();

  private Reply answer(String method, String field, String value) {
    Request request =
        new Request(
            method,
            "/",
            Optional.empty(),
            Map.of(field, List.of(value)),
            InputStream.nullInputStream());
    return validator.answer(
        request,
        SELECTION,
        () -> {
          made.incrementAndGet();
          return Reply.text(200, "text/plain", "whole");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if-none-match | \"abc-1\"",
        "if-none-match | W/\"abc-1\"",
        "if-none-match | \"x,y\", \"abc-1\"",
        "if-none-match | *",
        "if-modified-since | Sun, 01 Mar 2026 10:00:00 GMT",
        "if-modified-since | Sun, 01 Mar 2026 11:00:00 GMT",
        "if-modified-since | Sunday, 01-Mar-26 10:00:00 GMT",
        "if-modified-since | Sun Mar  1 10:00:00 2026"
      })
  void what_the_client_has_is_neither_made_nor_sent(String field, String value) {
    Reply reply = answer("GET", field, value);

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.headers()).containsEntry("ETag", "\"abc-1\"").containsKey("Last-Modified");
    assertSelected(reply);
    assertThat(made).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | if-none-match | \"other\"",
        "GET | if-none-match | abc-1",
        "GET | if-none-match | \"abc-1-gzip\"",
        "GET | if-none-match | W/\"abc-1-gzip\", \"x\"",
        "GET | if-modified-since | Sunday, 01-Mar-26 09:59:59 GMT",
        "GET | if-modified-since | Sun Mar  1 09:59:59 2026",
        "GET | if-unmodified-since | Sun Mar  1 10:00:00 2026",
        "GET | if-modified-since | Sun, 01 Mar 2026 09:59:59 GMT",
        "GET | if-modified-since | yesterday",
        "GET | if-match | \"abc-1\"",
        "GET | if-unmodified-since | Sun, 01 Mar 2026 10:00:00 GMT"
      })
  void what_the_client_has_not_is_sent_whole(String method, String field, String value) {
    Reply reply = answer(method, field, value);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("ETag", "\"abc-1\"")
        .containsEntry("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
    assertSelected(reply);
  }

  private static void assertSelected(Reply reply) {
    assertThat(reply.headers())
        .containsEntry("Vary", "Accept-Language, Accept-Encoding")
        .containsEntry("Content-Location", "/whole.txt")
        .containsEntry("Cache-Control", "public, max-age=60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if-match | \"other\"",
        "if-match | W/\"abc-1\"",
        "if-match | \"abc-1-gzip\"",
        "if-unmodified-since | Sunday, 01-Mar-26 09:00:00 GMT",
        "if-unmodified-since | Sun Mar  1 09:00:00 2026",
        "if-unmodified-since | Sun, 01 Mar 2026 09:00:00 GMT"
      })
  void a_condition_that_fails_is_412(String field, String value) {
    assertThatThrownBy(() -> answer("GET", field, value))
        .isInstanceOfSatisfying(
            RequestException.class,
            refused -> assertThat(refused.problem().status()).isEqualTo(412));
    assertThat(made).hasValue(0);
  }

  private Reply answerPacked(String field, String value) {
    Map<String, List<String>> fields =
        Map.of("accept-encoding", List.of("gzip"), field, List.of(value));
    return validator.answer(
        new Request("GET", "/", Optional.empty(), fields, InputStream.nullInputStream()),
        SELECTION,
        () -> Reply.text(200, "text/plain", "whole"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"abc-1-gzip\" | 304",
        "\"x\", W/\"abc-1-gzip\" | 304",
        "* | 304",
        "\"abc-1\" | 200",
        "\"x\", \"abc-1\" | 200"
      })
  void who_unpacks_has_it_if_they_have_it_packed(String tags, int status) {
    assertThat(answerPacked("if-none-match", tags).status()).isEqualTo(status);
    if (status == 304) {
      assertThat(answerPacked("if-none-match", tags).headers())
          .containsEntry("ETag", "\"abc-1-gzip\"")
          .containsEntry("Vary", "Accept-Language, Accept-Encoding")
          .doesNotContainKeys("Content-Encoding", "Content-Length");
    }
  }

  @Test
  void who_unpacks_cannot_ask_for_the_plain_form_by_its_tag() {
    assertThat(answerPacked("if-match", "\"x\", \"abc-1-gzip\"").status()).isEqualTo(200);
    assertThatThrownBy(() -> answerPacked("if-match", "\"abc-1\""))
        .isInstanceOf(RequestException.class);
  }

  @Test
  void the_tag_decides_before_the_date() {
    Request request =
        new Request(
            "GET",
            "/",
            Optional.empty(),
            Map.of(
                "if-none-match",
                List.of("\"other\""),
                "if-modified-since",
                List.of("Sun, 01 Mar 2026 11:00:00 GMT")),
            InputStream.nullInputStream());

    assertThat(validator.answer(request, SELECTION, () -> Reply.empty(200)).status())
        .isEqualTo(200);
  }

  @Test
  void an_error_gets_no_validators() {
    Request request =
        new Request("GET", "/", Optional.empty(), Map.of(), InputStream.nullInputStream());

    assertThat(validator.answer(request, SELECTION, () -> Reply.empty(404)).headers())
        .doesNotContainKey("ETag");
  }

  @Test
  void what_nobody_may_store_gets_no_validators_and_stays_so() {
    Request request =
        new Request("GET", "/", Optional.empty(), Map.of(), InputStream.nullInputStream());

    Reply reply =
        validator.answer(
            request, SELECTION, () -> Reply.empty(200).with("Cache-Control", "no-store"));

    assertThat(reply.headers())
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Vary", "Accept-Language, Accept-Encoding")
        .doesNotContainKeys("ETag", "Last-Modified");
  }

  @Test
  void what_changed_after_the_release_has_another_tag_and_the_later_date() {
    Validator later = validator.since(Instant.parse("2026-03-02T00:00:00Z"));

    assertThat(later.tag()).isNotEqualTo(validator.tag());
    assertThat(later.modified()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(validator.since(Instant.parse("2026-02-01T00:00:00Z")).modified())
        .isEqualTo(validator.modified());
  }
}
