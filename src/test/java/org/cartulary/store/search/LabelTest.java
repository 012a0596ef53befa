package org.cartulary.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelTest {

  private static List<String> inOrder(String reader) {
    return Stream.of("fr", "", "en-GB", "zh-Hans", "en")
        .map(language -> new Label("name", language))
        .sorted(Comparator.comparingInt(label -> label.distance(reader)))
        .map(Label::language)
        .toList();
  }

  @Test
  void the_readers_language_comes_first_then_english_then_none_then_any() {
    assertThat(inOrder("zh")).containsExactly("zh-Hans", "en-GB", "en", "", "fr");
    assertThat(inOrder("en")).containsExactly("en-GB", "en", "", "fr", "zh-Hans");
    assertThat(inOrder("fr")).containsExactly("fr", "en-GB", "en", "", "zh-Hans");
  }

  @Test
  void a_tag_is_the_same_in_any_case() {
    assertThat(new Label("name", "ZH-hans").distance("zh")).isZero();
  }
}
