package org.cartulary.serve.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;

/** The prefixes of the ontologies that we publish in. */
public final class Prefixes {
  private static final Map<String, String> KNOWN = known();

  private Prefixes() {}

  private static Map<String, String> known() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("bibo", BIBO.NS);
    prefixes.put("cartulary", CARTULARY.NS);
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("foaf", FOAF.NS);
    prefixes.put("obo", "http://purl.obolibrary.org/obo/");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("prov", PROV.NS);
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("skos", SKOS.NS);
    prefixes.put("vcard", VCARD.NS);
    prefixes.put("vitro", VITRO.NS);
    prefixes.put("vivo", VIVO.NS);
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }

  /**
   * Those that some IRI or datatype of these triples starts with.
   *
   * @param base of the site's things; they get the prefix {@code id}
   */
  public static PrefixMapping of(String base, Collection<Triple> triples) {
    Map<String, String> candidates = new LinkedHashMap<>(KNOWN);
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
