package org.cartulary.serve.published;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Things that a property leads to, in no order.
 *
 * @param nodes each once
 * @param more whether there are, or may be, others
 */
public record Neighbours(List<Node> nodes, boolean more) {
  public Neighbours {
    nodes = List.copyOf(nodes);
  }

  /** Some of what a property leads to from a thing, of a class. */
  record Asked(Node thing, Node property, Node type, int limit) {}
}
