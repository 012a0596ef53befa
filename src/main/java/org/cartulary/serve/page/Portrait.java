package org.cartulary.serve.page;

import java.util.List;

/**
 * What a page shows of a thing before everything else that is said of it.
 *
 * @param kind what it is, such as "Grant"
 * @param facts the main facts, without empty ones
 * @param paragraphs longer texts
 * @param blocks what has a heading of its own, without empty ones
 * @param passages where the thing as a whole stands
 */
public record Portrait(
    String kind,
    List<StatedFact> facts,
    List<Stated> paragraphs,
    List<Block> blocks,
    List<Passage> passages) {
  public Portrait {
    facts = facts.stream().filter(fact -> !fact.values().isEmpty()).toList();
    paragraphs = List.copyOf(paragraphs);
    blocks = blocks.stream().filter(block -> !block.isEmpty()).toList();
    passages = List.copyOf(passages);
  }
}
