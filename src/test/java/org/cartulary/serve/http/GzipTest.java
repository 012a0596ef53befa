package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {
  private static final byte[] LINE = "a line\n".getBytes(StandardCharsets.UTF_8);

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  private GZIPInputStream unpacking() throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()));
  }

  @Test
  void what_is_flushed_can_be_read_before_the_rest_is_written() throws IOException {
    Gzip.packed(
            out -> {
              out.write(LINE);
              out.flush();
              assertThat(unpacking().readNBytes(LINE.length)).isEqualTo(LINE);
              out.write(LINE);
            })
        .writeTo(sent);
    assertThat(unpacking().readAllBytes()).asString().isEqualTo("a line\na line\n");
  }

  @Test
  void what_fails_does_not_look_whole() {
    Reply.Body failing =
        out -> {
          out.write(LINE);
          out.flush();
          throw new IOException("the disk broke");
        };
    assertThatThrownBy(() -> Gzip.packed(failing).writeTo(sent)).hasMessage("the disk broke");
    assertThatThrownBy(() -> unpacking().readAllBytes()).isInstanceOf(EOFException.class);
  }

  @Test
  void nothing_can_be_packed_too() throws IOException {
    Gzip.packed(out -> {}).writeTo(sent);
    assertThat(unpacking().readAllBytes()).isEmpty();
  }
}
