package org.cartulary.serve.page;

import java.util.List;

/** A name and its values, each with the sentences in which it stands. */
public record StatedFact(String label, List<Stated> values) {
  public StatedFact {
    values = List.copyOf(values);
  }

  /** Whether no words stand beside any of it, so that the values can stand side by side. */
  public boolean isPlain() {
    return values.stream().flatMap(value -> value.passages().stream()).noneMatch(Passage::hasWords);
  }
}
