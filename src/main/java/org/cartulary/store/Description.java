package org.cartulary.store;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What the published graph says of one thing.
 *
 * @param iri the thing
 * @param about the triples that have it as subject
 * @param pointing the triples that have it as object
 * @param labels the {@code rdfs:label}s of its neighbours
 * @param cut whether there was more to say than the limit allowed
 */
public record Description(
    String iri, List<Triple> about, List<Triple> pointing, List<Triple> labels, boolean cut) {
  public Description {
    about = List.copyOf(about);
    pointing = List.copyOf(pointing);
    labels = List.copyOf(labels);
  }
}
