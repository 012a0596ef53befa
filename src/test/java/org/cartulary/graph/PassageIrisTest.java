package org.cartulary.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.cartulary.model.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Text directives of the WICG draft and character ranges of RFC 5147. */
class PassageIrisTest {
  private static final String PAGE = "https://example.org/projects";
  private static final PassageIris IRIS = new PassageIris("http://localhost:3030/source/");

  private static String of(@Nullable String address, String prefix, String quote, String suffix) {
    return IRIS.of(
        address, new Evidence("p.txt", 3, 5, 120, 120 + quote.length(), quote, prefix, suffix, 1));
  }

  private static String directive(String prefix, String quote, String suffix) {
    String iri = of(PAGE, prefix, quote, suffix);
    assertThat(iri).startsWith(PAGE + "#:~:text=");
    return iri.substring((PAGE + "#:~:text=").length());
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  @Test
  void a_short_quote_stands_whole() {
    assertThat(directive("", "led by myself", "")).isEqualTo("led%20by%20myself");
  }

  @Test
  void a_quote_in_a_file_of_ours_is_a_character_range() {
    assertThat(of(null, "", "led by", ""))
        .isEqualTo("http://localhost:3030/source/p.txt#char=120,126");
  }

  @Test
  void a_passage_without_words_is_a_character_range_also_on_a_page() {
    assertThat(of(PAGE, "before", " ", "after"))
        .isEqualTo("http://localhost:3030/source/p.txt#char=120,121");
  }

  @Test
  void a_long_quote_is_its_beginning_and_its_end_in_whole_words() {
    String quote = "one two three four five six seven eight nine ten ".repeat(6).strip();
    String[] parts = directive("", quote, "").split(",");
    assertThat(parts).hasSize(2);
    assertThat(quote).startsWith(decoded(parts[0]) + " ").endsWith(" " + decoded(parts[1]));
  }

  @Test
  void a_long_quote_without_spaces_is_cut_between_characters() {
    String quote = "𠀀随机矩阵理论与大模型压缩".repeat(12);
    String[] parts = directive("", quote, "").split(",");
    assertThat(parts).hasSize(2).allMatch(part -> !decoded(part).contains("\uFFFD"));
    assertThat(quote).startsWith(decoded(parts[0])).endsWith(decoded(parts[1]));
  }

  @Test
  void a_quote_over_several_lines_is_the_beginning_of_the_first_and_the_end_of_the_last() {
    assertThat(directive("", "A title\nin the middle\nthe end", ""))
        .isEqualTo("A%20title,the%20end");
  }

  @Test
  void a_quote_that_was_cut_is_only_its_beginning() {
    assertThat(directive("", "The project deals with…", " and more"))
        .isEqualTo("The%20project%20deals%20with");
  }

  @Test
  void the_same_words_are_told_apart_by_what_stands_around_them() {
    String first = directive("Grant one is ", "led by myself", ", until 2024");
    String second = directive("Grant two is ", "led by myself", ", until 2025");
    assertThat(first)
        .isEqualTo("Grant%20one%20is-,led%20by%20myself,-%2C%20until%202024")
        .isNotEqualTo(second);
  }

  @Test
  void at_most_three_words_of_the_same_line_stand_around() {
    assertThat(directive("Line before\na b c d e ", "x", " f g h i j\nnext line"))
        .isEqualTo("c%20d%20e-,x,-f%20g%20h");
  }

  @Test
  void characters_that_mean_something_in_a_directive_are_encoded() {
    assertThat(directive("", "A & B, 50% co-PI", "")).isEqualTo("A%20%26%20B%2C%2050%25%20co%2DPI");
    assertThat(directive("", "国家自然科学基金", ""))
        .isEqualTo("%E5%9B%BD%E5%AE%B6%E8%87%AA%E7%84%B6%E7%A7%91%E5%AD%A6%E5%9F%BA%E9%87%91");
    assertThat(directive("", "#a=\"b\" <c>", "")).isEqualTo("%23a%3D%22b%22%20%3Cc%3E");
  }

  @Test
  void an_address_with_a_fragment_keeps_it() {
    assertThat(of(PAGE + "#funding", "", "x", "")).isEqualTo(PAGE + "#funding:~:text=x");
  }

  @Test
  void the_name_of_a_document_is_part_of_a_path() {
    Evidence evidence = new Evidence("my pages/a#b?.txt", 1, 1, 0, 4, "x", "", "", 1);
    assertThat(IRIS.of(null, evidence))
        .isEqualTo("http://localhost:3030/source/my%20pages/a%23b%3F.txt#char=0,4");
  }
}
