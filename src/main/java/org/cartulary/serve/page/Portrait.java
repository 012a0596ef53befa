package org.cartulary.serve.page;

import java.util.List;

/**
 * What a page shows of a thing before everything else that is said of it.
 *
 * @param kind what it is, such as "Grant"
 * @param facts the main facts, without empty ones
 * @param paragraphs longer texts
 * @param sections tables, without empty ones
 * @param passages where the facts come from
 */
public record Portrait(
    String kind,
    List<Fact> facts,
    List<Value> paragraphs,
    List<Section> sections,
    List<Passage> passages) {
  public Portrait {
    facts = facts.stream().filter(fact -> !fact.values().isEmpty()).toList();
    paragraphs = List.copyOf(paragraphs);
    sections = sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    passages = List.copyOf(passages);
  }
}
