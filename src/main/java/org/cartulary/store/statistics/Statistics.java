package org.cartulary.store.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the source graphs of a release hold. A triple that several sources state counts once in the
 * whole, and once in each of them.
 *
 * @param whole all source graphs together
 * @param sources by the IRI of the source's graph, sorted; an empty graph has its zeros
 * @param classes by the class's IRI, sorted
 * @param properties by the property's IRI, sorted
 */
public record Statistics(
    Part whole,
    Map<String, Part> sources,
    Map<String, OfClass> classes,
    Map<String, OfProperty> properties) {

  /**
   * A set of triples.
   *
   * @param entities the distinct subjects whose IRI starts with the site's base
   * @param subjects the distinct subjects
   * @param objects the distinct objects, literals included
   */
  public record Part(long triples, long entities, long subjects, long objects) {}

  /**
   * The triples whose subject is of a class.
   *
   * @param entities how many subjects are of that class
   * @param example the first of those below the site's base, or null if there is none
   */
  public record OfClass(long triples, long entities, @Nullable String example) {}

  /** The triples with a property. */
  public record OfProperty(long triples, long subjects, long objects) {}
}
