package org.cartulary.export.rdf;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.cartulary.vocab.Prefixes;

/** Writes the prefixes of the vocabularies that we publish in before all else. */
final class Prefixed extends StreamRDFWrapper {
  Prefixed(StreamRDF other) {
    super(other);
  }

  @Override
  public void start() {
    super.start();
    Prefixes.map().forEach(this::prefix);
  }
}
