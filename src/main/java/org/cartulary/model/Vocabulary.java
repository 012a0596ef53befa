package org.cartulary.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic vocabulary (a SKOS concept scheme) as far as we use one.
 *
 * @param scheme the scheme's IRI
 * @param label the scheme's name
 */
public record Vocabulary(String scheme, String label, List<Concept> concepts) {
  public Vocabulary {
    concepts = List.copyOf(concepts);
  }

  /**
   * A concept.
   *
   * @param iri the concept's IRI
   * @param preferred one label per language, English first where there is one; not empty
   * @param alternative other labels, in any language
   * @param hidden labels to find it by and never to show
   * @param broader IRIs of the concepts directly above it
   * @param exactMatch IRIs of the same concept elsewhere
   * @param definition what it means, or null
   */
  public record Concept(
      String iri,
      List<Text> preferred,
      List<Text> alternative,
      List<Text> hidden,
      List<String> broader,
      List<String> exactMatch,
      @Nullable Text definition) {
    public Concept {
      preferred = List.copyOf(preferred);
      alternative = List.copyOf(alternative);
      hidden = List.copyOf(hidden);
      broader = List.copyOf(broader);
      exactMatch = List.copyOf(exactMatch);
      if (preferred.isEmpty()) {
        throw new IllegalArgumentException("a concept has a preferred label: " + iri);
      }
    }
  }
}
