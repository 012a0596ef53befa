package org.cartulary.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextDecoderTest {
  private final TextDecoder decoder = new TextDecoder(TextDecoder.DEFAULT_LIMIT);
  @TempDir private Path folder;

  @Test
  void reads_utf_8_with_and_without_a_mark() throws IOException {
    assertThat(text("résumé".getBytes(StandardCharsets.UTF_8))).isEqualTo("résumé");
    assertThat(text("\uFEFFrésumé".getBytes(StandardCharsets.UTF_8))).isEqualTo("résumé");
  }

  @Test
  void reads_utf_16_with_a_mark() throws IOException {
    assertThat(text("\uFEFF项目 list".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("项目 list");
    assertThat(text("\uFEFF项目 list".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("项目 list");
  }

  @Test
  void names_line_and_column_of_the_first_byte_that_is_not_utf_8() throws IOException {
    Problem problem = problem("Projets\n\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problem.code()).isEqualTo(ProblemCode.SOURCE_WRONG_ENCODING);
    assertThat(problem.place()).isEqualTo(new Place.Span("page.txt", 2, 1, 1, "\uFFFD"));
    Problem cut = problem(new byte[] {'o', 'k', (byte) 0xE9, (byte) 0xA1});
    assertThat(cut.place()).isEqualTo(new Place.Span("page.txt", 1, 3, 1, "ok\uFFFD"));
  }

  @Test
  void refuses_a_binary_file() throws IOException {
    assertThat(problem(new byte[] {'P', 'K', 3, 4, 0, 0, 20}).code())
        .isEqualTo(ProblemCode.SOURCE_NOT_TEXT);
  }

  @Test
  void refuses_an_empty_file_and_one_of_white_space() throws IOException {
    assertThat(problem(new byte[0]).code()).isEqualTo(ProblemCode.SOURCE_EMPTY);
    assertThat(problem(" \n\u3000\n".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo(ProblemCode.SOURCE_EMPTY);
  }

  @Test
  void refuses_what_is_larger_than_the_limit() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "12345");
    assertThat(new TextDecoder(5).read(page, "page.txt")).isInstanceOf(Decoding.Decoded.class);
    assertThat(refusal(new TextDecoder(4).read(page, "page.txt")).code())
        .isEqualTo(ProblemCode.SOURCE_TOO_LARGE);
  }

  @Test
  void refuses_a_page_of_50_megabytes() throws IOException {
    Path page = folder.resolve("large.txt");
    byte[] line =
        "NSF 1234567: A title, 2020-2024\n".repeat(32_768).getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(page)) {
      for (int written = 0; written < 50_000_000; written += line.length) {
        out.write(line);
      }
    }
    assertThat(refusal(decoder.read(page, "large.txt")).code())
        .isEqualTo(ProblemCode.SOURCE_TOO_LARGE);
  }

  @Test
  void says_that_a_file_is_missing_or_a_folder() {
    assertThat(refusal(decoder.read(folder.resolve("none.txt"), "none.txt")).code())
        .isEqualTo(ProblemCode.SOURCE_UNREADABLE);
    assertThat(refusal(decoder.read(folder, "folder")).code())
        .isEqualTo(ProblemCode.SOURCE_UNREADABLE);
  }

  @Test
  void counts_code_points_before_a_line_of_other_planes() {
    SourceText text = SourceText.of("page.txt", "𝒜𝒜\n𝒜 x");
    assertThat(text.offset(text.text().indexOf('x'))).isEqualTo(5);
    assertThat(text.column(text.text().indexOf('x'))).isEqualTo(3);
  }

  private String text(byte[] bytes) throws IOException {
    Decoding decoding = decoder.read(Files.write(folder.resolve("page.txt"), bytes), "page.txt");
    return ((Decoding.Decoded) decoding).text().text();
  }

  private Problem problem(byte[] bytes) throws IOException {
    return refusal(decoder.read(Files.write(folder.resolve("page.txt"), bytes), "page.txt"));
  }

  private static Problem refusal(Decoding decoding) {
    return ((Decoding.Refused) decoding).problem();
  }
}
