package org.cartulary.serve.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.cartulary.vocab.Prefixes;

/** The prefixes that a document needs, and no others. */
public final class UsedPrefixes {
  private UsedPrefixes() {}

  /**
   * Those that some IRI or datatype of these triples starts with.
   *
   * @param base of the site's things; they get the prefix {@code id}
   */
  public static PrefixMapping of(String base, Collection<Triple> triples) {
    Map<String, String> candidates = new LinkedHashMap<>(Prefixes.map());
    candidates.put("id", base);
    PrefixMapping used = PrefixMapping.Factory.create();
    for (Triple triple : triples) {
      if (candidates.isEmpty()) {
        break;
      }
      take(candidates, used, triple.getSubject());
      take(candidates, used, triple.getPredicate());
      take(candidates, used, triple.getObject());
    }
    return used;
  }

  private static void take(Map<String, String> candidates, PrefixMapping used, Node node) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    candidates
        .entrySet()
        .removeIf(
            prefix -> {
              boolean fits = iri.startsWith(prefix.getValue());
              if (fits) {
                used.setNsPrefix(prefix.getKey(), prefix.getValue());
              }
              return fits;
            });
  }
}
