package org.cartulary.export.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/** Writes the prefixes of the vocabularies that we publish in before all else. */
final class Prefixed extends StreamRDFWrapper {
  private static final Map<String, String> PREFIXES = prefixes();

  Prefixed(StreamRDF other) {
    super(other);
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("bibo", "http://purl.org/ontology/bibo/");
    prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    prefixes.put("obo", "http://purl.obolibrary.org/obo/");
    prefixes.put("vivo", "http://vivoweb.org/ontology/core#");
    prefixes.put("vitro", "http://vitro.mannlib.cornell.edu/ns/vitro/0.7#");
    prefixes.put("cartulary", "https://cartulary.org/ontology/cartulary#");
    return prefixes;
  }

  @Override
  public void start() {
    super.start();
    PREFIXES.forEach(this::prefix);
  }
}
