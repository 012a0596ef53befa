package org.cartulary.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartulary.config.SourceConfig;
import org.cartulary.config.SourceConfig.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {
  @TempDir private Path folder;

  private SourceConfig source(String name, Kind kind, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return new SourceConfig("a", kind, file, name, null, null, null);
  }

  private static String sent(SourceConfig source) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SourceTexts.of(source).orElseThrow().body().writeTo(out);
    return out.toString(UTF_8);
  }

  @Test
  void a_page_in_utf_16_is_sent_as_utf_8() throws IOException {
    byte[] page = "\uFEFFÜber 数学\r\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(sent(source("page.txt", Kind.PAGE, page))).isEqualTo("Über 数学\n");
  }

  @Test
  void a_feed_is_sent_as_it_is() throws IOException {
    String feed = "{\"title\":\"数学\"}\n{\"title\":\"b\"}\n";
    assertThat(sent(source("a.jsonl", Kind.JSON_LINES_RECORDS, feed.getBytes(UTF_8))))
        .isEqualTo(feed);
  }

  @Test
  void a_binary_file_has_no_text() throws IOException {
    assertThat(SourceTexts.of(source("page.txt", Kind.PAGE, new byte[] {0, 1, 2}))).isEmpty();
  }
}
