package org.cartulary.vocab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes by which the ontologies that we publish in are abbreviated, and no others. */
public final class Prefixes {
  private static final Map<String, String> ALL = all();

  private Prefixes() {}

  /** Namespaces by prefix, in a fixed order. */
  public static Map<String, String> map() {
    return ALL;
  }

  private static Map<String, String> all() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("rdf", RDF.NS);
    prefixes.put("rdfs", RDFS.NS);
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("owl", OWL.NS);
    prefixes.put("skos", SKOS.NS);
    prefixes.put("prov", PROV.NS);
    prefixes.put("dcterms", DCTERMS.NS);
    prefixes.put("foaf", FOAF.NS);
    prefixes.put("bibo", BIBO.NS);
    prefixes.put("vcard", VCARD.NS);
    prefixes.put("obo", OBO.NS);
    prefixes.put("vivo", VIVO.NS);
    prefixes.put("vitro", VITRO.NS);
    prefixes.put("cartulary", CARTULARY.NS);
    prefixes.put("hydra", HYDRA.NS);
    return Collections.unmodifiableMap(prefixes);
  }
}
