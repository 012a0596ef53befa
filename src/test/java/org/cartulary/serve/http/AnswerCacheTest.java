package org.cartulary.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private final AtomicReference<String> version = new AtomicReference<>("1");
  private final AtomicInteger made = new AtomicInteger();
  private final AnswerCache cache = new AnswerCache(version::get, 100_000);

  private Reply make(String content) {
    made.incrementAndGet();
    return Reply.streamed(200, "text/plain", out -> out.write(content.getBytes(UTF_8)));
  }

  private static String sent(Reply reply) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reply.body().writeTo(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toString(UTF_8);
  }

  private String ask(String key, String content) {
    return sent(cache.answer(key, () -> make(content)));
  }

  @Test
  void the_same_question_is_answered_once() {
    assertThat(ask("a", "one")).isEqualTo("one");
    assertThat(ask("b", "two")).isEqualTo("two");
    Reply again = cache.answer("a", () -> make("other"));
    assertThat(sent(again)).isEqualTo("one");
    assertThat(again.headers())
        .containsEntry("Content-Type", "text/plain")
        .containsEntry("Content-Length", "3");
    assertThat(made).hasValue(2);
  }

  @Test
  void another_version_has_other_answers() {
    ask("a", "one");
    version.set("2");
    assertThat(ask("a", "two")).isEqualTo("two");
    version.set("1");
    assertThat(ask("a", "three")).isEqualTo("three");
  }

  @Test
  void an_answer_made_while_the_version_changes_is_not_given_later() {
    Reply slow =
        cache.answer(
            "a",
            () -> {
              version.set("2");
              return make("old");
            });
    ask("b", "any");
    assertThat(sent(slow)).isEqualTo("old");
    assertThat(ask("a", "new")).isEqualTo("new");
  }

  @Test
  void what_was_not_asked_for_lately_makes_room() {
    String large = "x".repeat(12_000);
    ask("often", large);
    for (int i = 0; i < 20; i++) {
      ask("once" + i, large);
      ask("often", "never");
    }
    assertThat(made).hasValue(21);
    assertThat(ask("once0", "again")).isEqualTo("again");
    assertThat(ask("once19", "again")).isEqualTo(large);
  }

  @Test
  void one_answer_does_not_take_all_the_room() {
    ask("a", "x".repeat(20_000));
    assertThat(ask("a", "y")).isEqualTo("y");
  }

  @Test
  void a_refusal_is_not_kept() {
    assertThatThrownBy(
            () ->
                cache.answer(
                    "a",
                    () -> {
                      throw new RequestException(Problems.notFound("no"));
                    }))
        .isInstanceOf(RequestException.class);
    sent(cache.answer("a", () -> Reply.empty(204)));
    assertThat(ask("a", "one")).isEqualTo("one");
  }

  @Test
  void an_answer_that_broke_off_is_not_kept() {
    Reply broken =
        cache.answer(
            "a",
            () ->
                Reply.streamed(
                    200,
                    "text/plain",
                    out -> {
                      out.write('x');
                      throw new IOException("the client went away");
                    }));
    assertThatThrownBy(() -> broken.body().writeTo(new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
    assertThat(ask("a", "one")).isEqualTo("one");
  }

  @Test
  void answers_that_are_all_being_written_at_once_are_copied_up_to_the_room_that_there_is() {
    assertThat(sent(nested(1))).hasSize(12_000);
    assertThat(ask("9", "again")).isEqualTo("again");
    assertThat(ask("9", "once more")).isEqualTo("again");
  }

  /** An answer within which the next is written; the ninth is one too many to be remembered. */
  private Reply nested(int number) {
    String part = Integer.toString(number).repeat(12_000);
    return cache.answer(
        Integer.toString(number),
        () ->
            Reply.streamed(
                200,
                "text/plain",
                out -> {
                  out.write(part.getBytes(UTF_8));
                  if (number < 9) {
                    sent(nested(number + 1));
                    assertThat(cache.kept("9")).isEmpty();
                  }
                }));
  }
}
