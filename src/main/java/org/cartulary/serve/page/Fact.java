package org.cartulary.serve.page;

import java.util.List;

/** A name and its values, as a page lists them. */
public record Fact(String label, List<Value> values) {
  public Fact {
    values = List.copyOf(values);
  }
}
