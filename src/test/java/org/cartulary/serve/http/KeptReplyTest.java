package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptReplyTest {
  private static final String TEXT = "a grant and its people; ".repeat(200);
  private static final KeptReply KEPT = kept(Coding.GZIP);

  private static KeptReply kept(Coding coding) {
    return KeptReply.of(
        new Validator("t1", Instant.parse("2026-01-02T03:04:05Z")),
        Selection.BY_FORM.at("/doc/a.html"),
        Reply.text(200, "text/html", TEXT).with("Link", "<a>; rel=b"),
        coding);
  }

  private static Request request(String field, String value) {
    return new Request(
        "GET",
        "/doc/a",
        Optional.empty(),
        Map.of(field, List.of(value)),
        InputStream.nullInputStream());
  }

  private static byte[] content(Reply reply) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    reply.body().writeTo(bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, gzip", "br;q=1.0, GZIP;q=0.5", "gzip; q=0.1, *;q=0", "*"})
  void who_unpacks_it_gets_it_compressed(String accepted) throws IOException {
    Request request = request("accept-encoding", accepted);
    assertThat(Coding.of(request)).isEqualTo(Coding.GZIP);
    Reply reply = KEPT.answer(request);
    byte[] sent = content(reply);
    assertThat(reply.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Content-Length", Integer.toString(sent.length))
        .containsEntry("ETag", "\"t1-gzip\"")
        .containsEntry("Vary", "Accept, Accept-Encoding");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "gzip;q=0.000, br", "xgzip", ""})
  void others_get_it_as_it_is(String accepted) throws IOException {
    Request request = request("accept-encoding", accepted);
    assertThat(Coding.of(request)).isEqualTo(Coding.IDENTITY);
    Reply reply = kept(Coding.IDENTITY).answer(request);
    assertThat(reply.headers()).doesNotContainKey("Content-Encoding");
    assertThat(content(reply)).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
  }

  @Test
  void what_is_packed_already_is_kept_as_it_is() throws IOException {
    KeptReply picture =
        KeptReply.of(
            new Validator("t", Instant.EPOCH),
            Selection.AS_IT_IS,
            Reply.of(200, "image/png", new byte[] {1, 2, 3}),
            Coding.GZIP);
    Reply reply = picture.answer(request("accept-encoding", "gzip"));
    assertThat(reply.headers())
        .doesNotContainKeys("Content-Encoding", "Vary")
        .containsEntry("ETag", "\"t\"");
    assertThat(content(reply)).containsExactly(1, 2, 3);
  }

  @Test
  void who_has_it_is_told_so_with_the_fields_that_a_304_has() {
    Reply unchanged = KEPT.answer(request("if-none-match", "\"t1-gzip\""));
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.headers())
        .containsOnly(
            Map.entry("ETag", "\"t1-gzip\""),
            Map.entry("Last-Modified", "Fri, 02 Jan 2026 03:04:05 GMT"),
            Map.entry("Cache-Control", "public, no-cache"),
            Map.entry("Content-Location", "/doc/a.html"),
            Map.entry("Vary", "Accept, Accept-Encoding"));
    assertThat(KEPT.answer(request("if-none-match", "\"t1\"")).status()).isEqualTo(200);
  }

  @Test
  void who_wanted_another_is_refused() {
    assertThatThrownBy(() -> KEPT.answer(request("if-match", "\"t2\"")))
        .isInstanceOfSatisfying(
            RequestException.class, e -> assertThat(e.problem().status()).isEqualTo(412));
  }

  /** A thing with thousands of parts has a long field of links. */
  @Test
  void what_was_written_down_answers_alike() throws IOException {
    String links = "<https://example.org/é>; rel=item, ".repeat(3_000);
    for (String text : List.of(TEXT, "short", "")) {
      KeptReply kept =
          KeptReply.of(
              new Validator("t1", Instant.parse("2026-01-02T03:04:05Z")),
              Selection.BY_FORM.at("/doc/ä.html"),
              Reply.text(200, "text/html", text).with("Link", links),
              Coding.GZIP);
      KeptReply read = KeptReply.of(kept.bytes());
      for (Request asked :
          List.of(
              request("accept-encoding", "gzip"),
              request("accept-encoding", "identity"),
              request("if-none-match", "\"t1\""),
              request("if-none-match", "\"t1-gzip\""),
              request("if-modified-since", "Fri, 02 Jan 2026 03:04:05 GMT"))) {
        Reply expected = kept.answer(asked);
        Reply actual = read.answer(asked);
        assertThat(actual.status()).isEqualTo(expected.status());
        assertThat(actual.headers()).isEqualTo(expected.headers());
        assertThat(content(actual)).isEqualTo(content(expected));
      }
    }
  }

  @Test
  void what_is_written_as_it_is_made_cannot_be_kept() {
    assertThatThrownBy(
            () ->
                KeptReply.of(
                    new Validator("t", Instant.EPOCH),
                    Selection.ONLY,
                    Reply.streamed(200, "text/plain", out -> out.write(1)),
                    Coding.GZIP))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
