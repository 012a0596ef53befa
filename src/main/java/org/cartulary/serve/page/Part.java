package org.cartulary.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;

/** What was found of something whose size nobody knows. */
record Part(List<Node> nodes, Extent extent) {

  /** How much of it that is. */
  enum Extent {
    /** All. */
    WHOLE,
    /** Perhaps all; to be sure, one would have to look further than a page does. */
    PERHAPS_WHOLE,
    /** Not all. */
    PART;

    /** Of what was found, given what is known. */
    static Extent of(boolean surelyMore, boolean perhapsMore) {
      return surelyMore ? PART : perhapsMore ? PERHAPS_WHOLE : WHOLE;
    }
  }

  Part {
    nodes = List.copyOf(nodes);
  }

  boolean isWhole() {
    return extent == Extent.WHOLE;
  }
}
