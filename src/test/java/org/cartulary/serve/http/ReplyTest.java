package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
  private static String sent(HttpField field) {
    ByteBuffer bytes = ByteBuffer.allocate(1_000);
    ((PreEncodedHttpField) field).putTo(bytes, HttpVersion.HTTP_1_1);
    return StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\u0000b", "a\u007fb", "a\u560a\u560db"})
  void no_value_ends_its_field(String value) {
    String line = sent(Reply.empty(200).with("Link", value).fields().get(0));
    assertThat(line).startsWith("Link: a").endsWith("b\r\n").hasLineCount(1);
    assertThat(line.strip()).doesNotMatch("(?s).*[\\x00-\\x08\\x0a-\\x1f\\x7f].*");
  }

  @Test
  void what_can_be_sent_is_sent_as_it_is() {
    String value = "<http://example.org/a>; rel=\"b\";\ttitle=\"caf\u00e9\"";
    assertThat(sent(Reply.empty(200).with("Link", value).fields().get(0)))
        .isEqualTo("Link: " + value + "\r\n");
  }

  @Test
  void the_length_can_be_read_as_a_number() {
    assertThat(Reply.text(200, "text/plain", "four").fields())
        .anySatisfy(
            field -> {
              assertThat(field.getName()).isEqualTo("Content-Length");
              assertThat(field.getLongValue()).isEqualTo(4);
            });
  }

  @Test
  void a_reply_that_is_kept_prepares_its_fields_once() {
    Reply reply = Reply.text(200, "text/plain", "four");
    assertThat(reply.fields()).isSameAs(reply.fields());
    assertThat(reply.with("Vary", "Accept").fields())
        .extracting(HttpField::getName)
        .containsExactly("Content-Type", "Content-Length", "Vary");
  }
}
