package org.cartulary.extract.page.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.model.Vocabulary.Concept;
import org.junit.jupiter.api.Test;

class TopicFinderTest {
  private final TopicFinder finder =
      new TopicFinder(
          List.of(
              new Vocabulary(
                  "urn:scheme",
                  "Scheme",
                  List.of(
                      concept("network", "neural networks", "神经网络"),
                      concept("deep", "deep neural networks"),
                      concept("tides", "TIDE"),
                      concept("wave", "long-wave theory")))));

  @Test
  void finds_labels_without_case_hyphen_or_plural() {
    assertThat(found("Neural-Network pruning and a Long Wave theory"))
        .containsExactly("network: Neural-Network", "wave: Long Wave theory");
  }

  @Test
  void the_longest_label_wins() {
    assertThat(found("deep neural network models")).containsExactly("deep: deep neural network");
  }

  @Test
  void a_label_does_not_match_inside_a_word_or_across_a_full_stop() {
    assertThat(found("neuralnetworks, neural. Networks")).isEmpty();
  }

  @Test
  void finds_han_labels_without_boundaries() {
    assertThat(found("基于神经网络的方法")).containsExactly("network: 神经网络");
  }

  @Test
  void an_abbreviation_counts_only_in_capitals() {
    assertThat(found("the tide and TIDEs")).containsExactly("tides: TIDEs");
  }

  private List<String> found(String text) {
    return finder.find(text).stream()
        .map(m -> m.value().iri() + ": " + text.substring(m.from(), m.to()))
        .toList();
  }

  private static Concept concept(String iri, String preferred, String... others) {
    List<Text> alternative = List.of(others).stream().map(o -> new Text(o, null)).toList();
    return new Concept(
        iri,
        List.of(new Text(preferred, "en")),
        alternative,
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
