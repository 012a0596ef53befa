package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.SKOS;

/**
 * The place of a topic in its vocabulary: all ways from the top down to it, and what is directly
 * below. A vocabulary may hold circles and be of any size.
 */
final class Hierarchy {
  private static final int MOST_BELOW = 40;
  private static final int MOST_ABOVE = 4;
  private static final int DEEPEST = 12;

  private final ThingReader reader;

  Hierarchy(ThingReader reader) {
    this.reader = reader;
  }

  /** The branches at whose ends the topic stands. */
  List<Tree.Branch> around(Node topic) {
    ThingReader.Some below = reader.some(topic, SKOS.narrower, MOST_BELOW);
    Tree.Branch here =
        new Tree.Branch(
            reader.value(topic),
            true,
            below.nodes().stream()
                .map(node -> new Tree.Branch(reader.value(node), false, List.of(), false))
                .toList(),
            below.more());
    return above(topic, here, new HashSet<>(Set.of(topic)), 0);
  }

  private List<Tree.Branch> above(Node node, Tree.Branch branch, Set<Node> seen, int depth) {
    List<Tree.Branch> roots = new ArrayList<>();
    if (depth < DEEPEST) {
      for (Node broader : reader.some(node, SKOS.broader, MOST_ABOVE).nodes()) {
        if (seen.add(broader)) {
          Tree.Branch over = new Tree.Branch(reader.value(broader), false, List.of(branch), false);
          roots.addAll(above(broader, over, seen, depth + 1));
        }
      }
    }
    return roots.isEmpty() ? List.of(branch) : roots;
  }
}
