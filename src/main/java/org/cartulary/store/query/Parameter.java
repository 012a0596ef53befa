package org.cartulary.store.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A parameter of a query.
 *
 * @param name the query's variable that it replaces, without the question mark
 * @param type what it takes
 * @param description what it means
 * @param defaultValue what it is when it is not given; without one it must be given
 * @param values all that it takes, where it takes one of a few; else empty
 * @param thing what its text names, where that is a thing of the site
 */
public record Parameter(
    String name,
    ParameterType type,
    LocalText description,
    Optional<String> defaultValue,
    List<String> values,
    Optional<Thing> thing) {
  public Parameter {
    values = List.copyOf(values);
  }

  /** The term that the text stands for; empty if this parameter does not take it. */
  public Optional<Node> term(String text) {
    return values.isEmpty() || values.contains(text) ? type.term(text) : Optional.empty();
  }

  /** What it takes, to follow "give" in a sentence. */
  public String expected() {
    return values.isEmpty() ? type.expected() : "one of " + String.join(", ", values);
  }
}
