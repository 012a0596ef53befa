package org.cartulary.serve.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.cartulary.serve.http.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptReaderTest {

  private static Excerpt read(String text, String query) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Aim aim = Aim.of(Parameters.read(query));
    Excerpt whole = ExcerptReader.read(out -> out.write(bytes), aim);
    Excerpt piecemeal =
        ExcerptReader.read(
            out -> {
              for (byte octet : bytes) {
                out.write(octet);
              }
            },
            aim);
    assertThat(piecemeal).isEqualTo(whole);
    return whole;
  }

  private static String marked(Excerpt excerpt) {
    return excerpt.lines().stream()
        .flatMap(line -> line.pieces().stream())
        .filter(Excerpt.Piece::marked)
        .map(Excerpt.Piece::text)
        .collect(Collectors.joining("|"));
  }

  private static String text(Excerpt.Line line) {
    return line.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
  }

  @Test
  void characters_are_counted_as_rfc_5147_counts_them() {
    String text = "a😀\r\nbc\rd\nef";
    // a 😀 CRLF b c CR d LF e f
    assertThat(marked(read(text, "passage=1,2"))).isEqualTo("😀");
    assertThat(marked(read(text, "passage=3,5"))).isEqualTo("bc");
    assertThat(marked(read(text, "passage=4,9"))).isEqualTo("c|d|e");
    assertThat(read(text, "").lines()).hasSize(4);
    assertThat(text(read(text, "").lines().get(1))).isEqualTo("bc");
  }

  @Test
  void a_place_is_found_by_line_and_column() {
    assertThat(marked(read("one\ntwo three\nfour", "at=2,5,5"))).isEqualTo("three");
    assertThat(read("one\ntwo", "at=2,5,5").found()).isFalse();
    assertThat(read("one\ntwo", "at=9,1,1").found()).isFalse();
  }

  @Test
  void the_first_marked_piece_is_where_a_browser_goes() {
    Excerpt excerpt = read("one\ntwo", "passage=1,6");
    assertThat(
            excerpt.lines().stream()
                .flatMap(line -> line.pieces().stream())
                .filter(Excerpt.Piece::first))
        .singleElement()
        .satisfies(piece -> assertThat(piece.text()).isEqualTo("ne"));
  }

  private static String lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append("line ").append(i).append('\n');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"from=1, 1, 400", "from=400, 1, 400", "from=401, 401, 800", "from=5000, 801, 1000"})
  void long_texts_have_pages(String query, long first, long last) {
    Excerpt excerpt = read(lines(1_000), query);
    assertThat(excerpt.from()).isEqualTo(first);
    assertThat(excerpt.to()).isEqualTo(last);
    assertThat(excerpt.first()).isEqualTo(first == 1);
    assertThat(excerpt.last()).isEqualTo(last == 1_000);
  }

  @Test
  void the_page_of_a_passage_is_shown_wherever_it_stands() {
    String text = lines(1_000);
    for (int line : new int[] {1, 399, 400, 401, 402, 800, 801, 1_000}) {
      int at = text.indexOf("line " + line + "\n");
      Excerpt excerpt = read(text, "passage=" + at + "," + (at + 4));
      assertThat(marked(excerpt)).as("line %d", line).isEqualTo("line");
      assertThat(excerpt.from()).isEqualTo((line - 1) / 400 * 400L + 1);
    }
  }

  @Test
  void of_a_long_line_the_passage_is_shown() {
    String text = "x".repeat(9_000) + "here" + "y".repeat(9_000) + "\nnext";
    Excerpt excerpt = read(text, "passage=9000,9004");
    assertThat(marked(excerpt)).isEqualTo("here");
    assertThat(text(excerpt.lines().get(0))).hasSizeLessThan(3_000).contains("x … x", "herey");
    assertThat(text(excerpt.lines().get(1))).isEqualTo("next");
    assertThat(text(read(text, "").lines().get(0))).hasSizeLessThan(1_100);
  }

  @Test
  void a_passage_of_any_length_is_not_held() {
    String text = "z".repeat(1_000_000);
    assertThat(marked(read(text, "passage=0,1000000"))).hasSizeLessThan(3_000);
    assertThat(marked(read(text, "at=1,500000,999999999"))).hasSizeBetween(500, 3_000);
  }

  @Test
  void reading_stops_when_the_page_is_full() {
    AtomicLong written = new AtomicLong();
    byte[] line = "a line of a feed\n".getBytes(StandardCharsets.UTF_8);
    Excerpt excerpt =
        ExcerptReader.read(
            out -> {
              for (int i = 0; i < 1_000_000; i++) {
                out.write(line);
                written.incrementAndGet();
              }
            },
            Aim.of(Parameters.read("from=401")));
    assertThat(excerpt.lines()).hasSize(400);
    assertThat(excerpt.last()).isFalse();
    assertThat(written.get()).isLessThan(1_000);
  }

  @Test
  void bytes_that_are_no_utf_8_are_shown_as_such() throws IOException {
    Excerpt excerpt =
        ExcerptReader.read(
            out -> out.write(new byte[] {'a', (byte) 0xff, 'b'}), Aim.of(Parameters.read("")));
    assertThat(text(excerpt.lines().get(0))).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"passage=x", "passage=1", "at=1,2", "at=1,2,99999999999", "from=-1", "passage=5,2"})
  void what_cannot_be_understood_shows_the_beginning(String query) {
    Excerpt excerpt = read("one\ntwo", query);
    assertThat(excerpt.first()).isTrue();
    assertThat(marked(excerpt)).isEmpty();
  }

  @Test
  void an_empty_text_has_no_lines() {
    assertThat(read("", "").lines()).isEmpty();
    assertThat(read("", "").last()).isTrue();
  }
}
