package org.cartulary.store.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total how many things there are, of which {@code hits} are a part
 * @param facets per facet its values, those of most things first
 */
public record Found(long total, List<Hit> hits, Map<Facet, List<Count>> facets) {
  public Found {
    hits = List.copyOf(hits);
  }

  /**
   * How many of the things found have a value; where others of the same facet are chosen, how many
   * would with it instead of them.
   *
   * @param label the name of the thing that the value stands for; empty for codes and years
   */
  public record Count(String value, Optional<Label> label, long count) {}
}
