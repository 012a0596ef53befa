package org.cartulary.graph;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.model.Vocabulary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * The concepts that a keyword names word for word, by a preferred or alternative label in any
 * language. A label that two concepts share names neither.
 */
final class ConceptLabels {
  private final Map<String, String> concepts = new HashMap<>();

  ConceptLabels(List<Vocabulary> vocabularies) {
    Set<String> shared = new HashSet<>();
    for (Vocabulary vocabulary : vocabularies) {
      for (Concept concept : vocabulary.concepts()) {
        List<Text> labels = new ArrayList<>(concept.preferred());
        labels.addAll(concept.alternative());
        for (Text label : labels) {
          String other = concepts.put(folded(label), concept.iri());
          if (other != null && !other.equals(concept.iri())) {
            shared.add(folded(label));
          }
        }
      }
    }
    concepts.keySet().removeAll(shared);
  }

  /** The IRI of the concept with that label, or null. */
  @Nullable String find(Text keyword) {
    return concepts.get(folded(keyword));
  }

  /** Case, width and hyphens do not tell labels apart. */
  private static String folded(Text label) {
    return Normalizer.normalize(label.value(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('-', ' ')
        .strip();
  }
}
