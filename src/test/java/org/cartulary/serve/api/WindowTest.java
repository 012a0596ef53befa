package org.cartulary.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void the_rows_before_repeat_none_of_these() {
    assertThat(new Window(250, 100).previous(false)).contains(new Window(150, 100));
    assertThat(new Window(50, 100).previous(false)).contains(new Window(0, 50));
    assertThat(new Window(0, 100).previous(false)).isEmpty();
  }

  @Test
  void from_beyond_the_end_it_goes_back_to_the_first() {
    assertThat(new Window(9_000, 100).previous(true)).contains(new Window(0, 100));
  }
}
