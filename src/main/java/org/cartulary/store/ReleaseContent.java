package org.cartulary.store;

import org.apache.jena.riot.system.StreamRDF;

/** Writes what a release is to hold. */
@FunctionalInterface
public interface ReleaseContent {

  /**
   * Writes every quad, in any order, repeated or not. Each stands in the graph of one of the
   * description's sources, {@code {base}source-{name}}; other graphs, blank nodes and IRIs that
   * N-Quads cannot hold are programming errors and throw {@link IllegalArgumentException}. Whatever
   * this throws ends the publishing and leaves the store as it was.
   */
  void writeTo(StreamRDF out);
}
