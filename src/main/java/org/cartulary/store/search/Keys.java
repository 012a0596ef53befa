package org.cartulary.store.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What things are called in the index and in addresses: by the local name below the site's base,
 * things of others by their IRI.
 */
record Keys(String base) {
  /** Longer names are not indexed; Lucene's terms end at 32 kB. */
  private static final int MAX_BYTES = 4_096;

  /** The key of a thing; empty for what has no usable name. */
  Optional<String> key(Node thing) {
    if (!thing.isURI()) {
      return Optional.empty();
    }
    String iri = thing.getURI();
    String key = iri.startsWith(base) ? iri.substring(base.length()) : iri;
    boolean usable = !key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    return usable ? Optional.of(key) : Optional.empty();
  }

  /** The IRI behind a key. */
  String iri(String key) {
    return key.contains(":") ? key : base + key;
  }
}
