package org.cartulary.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
  private final ProblemPrinter printer = new ProblemPrinter();

  private static Problem at(Place place) {
    return new Problem(ProblemCode.DATE_IMPOSSIBLE, "no such date", "correct it", place);
  }

  private String print(String text, int column, int length) {
    return printer.print(at(new Place.Span("a.txt", 3, column, length, text)));
  }

  @Test
  void prints_place_line_caret_and_advice() {
    assertThat(print("runs until 2023-13.", 12, 7))
        .isEqualTo(
            """
            a.txt:3:12: warning EXT-004: no such date
              runs until 2023-13.
                         ^^^^^^^
              advice: correct it
            """);
  }

  @Test
  void prints_a_document_as_a_whole_without_a_line() {
    assertThat(printer.print(at(new Place.Whole("a.bin"))))
        .isEqualTo("a.bin: warning EXT-004: no such date\n  advice: correct it\n");
  }

  @Test
  void counts_wide_characters_as_two_columns_and_combining_marks_as_none() {
    assertThat(print("项目期限 2023-13", 6, 7)).contains("\n" + " ".repeat(2 + 9) + "^^^^^^^\n");
    assertThat(print("期限", 2, 1)).contains("\n    ^^\n");
    assertThat(print("e\u0301 x", 4, 1)).contains("\n    ^\n");
  }

  @Test
  void expands_tabs() {
    assertThat(print("a\tb", 3, 1)).contains("\n  a   b\n      ^\n");
  }

  @Test
  void shows_control_characters_and_escapes_instead_of_sending_them() {
    String printed =
        printer.print(
            new Problem(
                ProblemCode.DATE_IMPOSSIBLE,
                "bad\u001b[2J\nvalue",
                "stop\u0007",
                new Place.Span("a\u001b]0;x.txt", 1, 2, 1, "\u001b[31m\u202Eevil\u0085", 1)));
    assertThat(printed.codePoints().filter(c -> c != '\n').noneMatch(Character::isISOControl))
        .isTrue();
    assertThat(printed)
        .contains("  <U+001B>[31m<U+202E>evil<U+0085>\n          ^\n")
        .contains("bad<U+001B>[2J value")
        .startsWith("a<U+001B>]0;x.txt:1:2")
        .doesNotContain("\u202E");
  }

  @Test
  void keeps_the_caret_under_the_words_of_a_part_of_a_line() {
    Place sentence = new Place.Span("a.txt", 3, 112, 4, "It runs (2024).", 103);
    assertThat(printer.print(at(sentence)))
        .startsWith("a.txt:3:112:")
        .contains("\n" + " ".repeat(11) + "^^^^\n");
  }

  @Test
  void cuts_a_long_line_around_the_words() {
    String line = "x".repeat(500) + "here" + "y".repeat(500);
    List<String> printed = print(line, 501, 4).lines().toList();
    assertThat(printed.get(1)).startsWith("  …x").endsWith("y…").hasSizeLessThan(110);
    int caret = printed.get(2).indexOf('^');
    assertThat(printed.get(1).substring(caret, caret + 4)).isEqualTo("here");
    assertThat(printed.get(2).strip()).isEqualTo("^^^^");
  }

  @Test
  void puts_a_caret_after_a_line_that_the_place_goes_beyond() {
    assertThat(print("short", 40, 2)).contains("\n  short\n       ^\n");
  }

  @Test
  void sorts_by_document_and_line_and_counts() {
    String printed =
        printer.print(
            List.of(
                at(new Place.Span("b.txt", 1, 1, 1, "x")),
                at(new Place.Span("a.txt", 10, 1, 1, "x")),
                at(new Place.Span("a.txt", 9, 1, 1, "x")),
                new Problem(ProblemCode.SOURCE_UNREADABLE, "gone", "", new Place.Whole("a.txt"))));
    assertThat(printed.lines().filter(line -> line.contains(": ")))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .filteredOn(line -> line.contains("txt"))
        .containsExactly("a.txt:", "a.txt:9:1:", "a.txt:10:1:", "b.txt:1:1:");
    assertThat(printed).endsWith("1 error, 3 warnings\n");
  }

  @Test
  void says_that_there_is_nothing_to_say() {
    assertThat(printer.print(List.of())).isEqualTo("no problems\n");
  }
}
