package org.cartulary.serve.page;

import java.util.List;

/** A name and its values, each with the sentences in which it stands. */
public record StatedFact(String label, List<Stated> values) {
  public StatedFact {
    values = List.copyOf(values);
  }
}
