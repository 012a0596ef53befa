package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.eclipse.jetty.http.HttpField;
import org.junit.jupiter.api.Test;

class ReplyTest {
  @Test
  void its_fields_are_made_once_however_often_it_is_sent() {
    Reply reply = Reply.text(200, "text/plain", "four");
    assertThat(reply.fields()).isSameAs(reply.fields());
    assertThat(reply.with("Vary", "Accept").fields())
        .extracting(HttpField::getName, HttpField::getValue)
        .containsExactly(
            tuple("Content-Type", "text/plain"),
            tuple("Content-Length", "4"),
            tuple("Vary", "Accept"));
  }

  @Test
  void what_is_written_as_it_is_made_is_not_in_memory() {
    assertThat(Reply.text(200, "text/plain", "four").content())
        .hasValue(new byte[] {102, 111, 117, 114});
    assertThat(Reply.streamed(200, "text/plain", out -> out.write(1)).content()).isEmpty();
  }
}
