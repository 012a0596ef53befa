package org.cartulary.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static Evidence evidence(String text, String words) {
    SourceText source = SourceText.of("page.txt", text);
    int from = source.text().indexOf(words);
    return source.evidence(from, from + words.length(), 1);
  }

  @Test
  void counts_lines_columns_and_characters_as_rfc_5147_does() {
    Evidence evidence = evidence("Über 😀\r\nzweite Zeile\rdritte 😀 hier\n", "hier");
    assertThat(evidence.line()).isEqualTo(3);
    assertThat(evidence.column()).isEqualTo(10);
    assertThat(evidence.start()).isEqualTo("Über X\nzweite Zeile\ndritte X ".length());
    assertThat(evidence.end()).isEqualTo(evidence.start() + 4);
  }

  @Test
  void finds_the_sentence_around_the_words() {
    Evidence evidence = evidence("One thing. The project (2024) runs. Another thing.", "2024");
    assertThat(evidence.sentence()).isEqualTo("The project (2024) runs.");
    assertThat(evidence.prefix()).isEqualTo("The project (");
  }

  @Test
  void a_title_an_initial_or_an_abbreviation_ends_no_sentence() {
    String sentence = "The PI (with Prof. Jane Q. Doe of the Univ. Example, cf. No. 7) leads it.";
    assertThat(evidence("Before. " + sentence + " After.", "leads").sentence()).isEqualTo(sentence);
  }

  @Test
  void a_passage_over_several_sentences_keeps_them_all() {
    Evidence evidence = evidence("A first. B second. C third. D fourth.", "second. C");
    assertThat(evidence.sentence()).isEqualTo("B second. C third.");
  }

  @Test
  void a_sentence_stays_on_its_line() {
    assertThat(evidence("Heading\nProject X runs\nNext line", "X").sentence())
        .isEqualTo("Project X runs");
  }

  @Test
  void a_very_long_line_gives_a_bounded_sentence() {
    String text = "word ".repeat(100_000) + "here" + " word".repeat(100_000);
    assertThat(evidence(text, "here").sentence().length()).isLessThan(2100);
  }

  @Test
  void a_place_spans_what_is_on_its_first_line() {
    SourceText source = SourceText.of("page.txt", "one\ntwo three\nfour");
    assertThat(source.place(8, 17)).isEqualTo(new Place.Span("page.txt", 2, 5, 5, "two three"));
  }
}
