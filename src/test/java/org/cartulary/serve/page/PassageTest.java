package org.cartulary.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {

  private static Passage passage(String sentence, String quote) {
    return Passage.of(sentence, quote, "line 1", null, null);
  }

  @Test
  void words_stand_in_their_sentence() {
    Passage passage = passage("Grant EX-1 began.", "EX-1");
    assertThat(passage.before()).isEqualTo("Grant ");
    assertThat(passage.quote()).isEqualTo("EX-1");
    assertThat(passage.after()).isEqualTo(" began.");
  }

  @Test
  void of_a_long_sentence_what_is_near_is_shown_in_whole_words() {
    Passage passage = passage("word ".repeat(100) + "HERE" + " word".repeat(100), "HERE");
    assertThat(passage.before()).startsWith("… word").endsWith("word ").hasSizeLessThan(100);
    assertThat(passage.after()).startsWith(" word").endsWith("word…").hasSizeLessThan(100);
  }

  @Test
  void a_long_quote_is_cut_and_no_character_is_split() {
    Passage passage = passage("", "x" + "😀".repeat(400));
    assertThat(passage.quote()).endsWith("…").hasSizeLessThan(250);
    assertThat(passage.quote().codePoints().filter(c -> c == 0x1F600).count()).isPositive();
    assertThat(passage.quote().chars().filter(c -> Character.isHighSurrogate((char) c)).count())
        .isEqualTo(passage.quote().chars().filter(c -> Character.isLowSurrogate((char) c)).count());
    Passage around = passage("😀".repeat(90) + "HERE" + "😀".repeat(90), "HERE");
    assertThat(Character.isLowSurrogate(around.before().charAt(1))).isFalse();
    assertThat(Character.isHighSurrogate(around.after().charAt(around.after().length() - 2)))
        .isFalse();
  }

  @Test
  void a_quote_that_the_sentence_does_not_hold_stands_alone() {
    Passage passage = passage("something else", "EX-1");
    assertThat(passage.before() + passage.after()).isEmpty();
  }
}
