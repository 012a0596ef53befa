package org.cartulary.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartulary.problem.Place;
import org.junit.jupiter.api.Test;

class EvidencePlaceTest {
  private static Place place(int column, String prefix, String quote, String suffix) {
    return new Evidence("a.txt", 3, column, 0, quote.length(), quote, prefix, suffix, 1).place();
  }

  @Test
  void shows_the_words_in_their_sentence() {
    assertThat(place(31, "It runs (", "2024", ").\nMore"))
        .isEqualTo(new Place.Span("a.txt", 3, 31, 4, "It runs (2024).", 22));
  }

  @Test
  void shows_only_the_first_line_of_words_that_go_on() {
    assertThat(place(1, "", "NSFC-62000001: Tides\n\nThis project", " ends."))
        .isEqualTo(new Place.Span("a.txt", 3, 1, 20, "NSFC-62000001: Tides", 1));
  }

  @Test
  void counts_code_points_and_only_the_prefix_on_the_same_line() {
    assertThat(place(4, "above\n\uD83C\uDF0A: ", "\uD83C\uDF0A\uD83C\uDF0A", ""))
        .isEqualTo(new Place.Span("a.txt", 3, 4, 2, "\uD83C\uDF0A: \uD83C\uDF0A\uD83C\uDF0A", 1));
  }

  @Test
  void leaves_out_a_prefix_that_cannot_stand_on_the_line() {
    assertThat(place(2, "from another line ", "2024", ""))
        .isEqualTo(new Place.Span("a.txt", 3, 2, 4, "2024", 2));
  }
}
