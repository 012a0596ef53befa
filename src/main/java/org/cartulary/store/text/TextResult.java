package org.cartulary.store.text;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * What {@code text:query} is to tell of each thing: {@code (thing score? literal?)}. Each part is a
 * variable, or a term that must be met.
 */
record TextResult(Node thing, Optional<Node> score, Optional<Node> literal) {

  /**
   * Reads it.
   *
   * @throws TextQueryException if there are too few parts or too many
   */
  static TextResult of(List<Node> written) {
    if (written.isEmpty() || written.size() > 3) {
      throw TextArguments.wrong(
          "before it stands what is found, (?thing ?score ?literal) or a part of that. Graphs are"
              + " told by GRAPH, properties by a pattern of the thing and the literal");
    }
    return new TextResult(
        written.get(0), written.stream().skip(1).findFirst(), written.stream().skip(2).findFirst());
  }

  /** The row with what was found; empty if a term is not met. */
  Optional<Binding> row(Binding row, TextTable.Row found) {
    BindingBuilder builder = Binding.builder(row);
    boolean met =
        put(builder, thing, found.thing())
            && put(builder, score, NodeFactoryExtra.floatToNode(found.score()))
            && put(builder, literal, found.literal());
    return met ? Optional.of(builder.build()) : Optional.empty();
  }

  private static boolean put(BindingBuilder builder, Optional<Node> part, Node value) {
    return part.isEmpty() || put(builder, part.get(), value);
  }

  private static boolean put(BindingBuilder builder, Node part, Node value) {
    if (!Var.isVar(part)) {
      return part.equals(value);
    }
    Var variable = Var.alloc(part);
    Node other = builder.get(variable);
    if (other == null) {
      builder.add(variable, value);
    }
    return other == null || other.equals(value);
  }
}
