package org.cartulary.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.vocab.PROV;

/**
 * Which things of the site are gone, as the graph {@code {base}graph-tombstones} says: {@code
 * release prov:invalidated thing}, one triple a thing, for as long as it does not come back. Used
 * inside a transaction. See docs/decisions/0007-documents.md.
 */
final class Tombstones {
  private final DatasetGraph dataset;

  Tombstones(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The tombstone of a thing, if it has one. */
  Optional<Tombstone> find(String iri) {
    Node thing = NodeFactory.createURI(iri);
    Iterator<Quad> found = dataset.findNG(Node.ANY, Node.ANY, PROV.invalidated, thing);
    // The graph of the releases says the same of what the last release removed, foreign IRIs too.
    return Iter.asStream(found)
        .filter(quad -> GraphNames.isTombstones(quad.getGraph()))
        .findFirst()
        .map(quad -> new Tombstone(iri, quad.getSubject().getURI(), time(quad.getSubject())));
  }

  private Instant time(Node release) {
    Iterator<Quad> ended = dataset.findNG(Node.ANY, release, PROV.endedAtTime, Node.ANY);
    if (!ended.hasNext()) {
      throw new StoreException("the store is damaged: " + release + " has no time", null);
    }
    return Instant.parse(ended.next().getObject().getLiteralLexicalForm());
  }

  /** Begins to record what a release changes. */
  Recorder record(Node release, Set<String> bases) {
    return new Recorder(release, bases);
  }

  /** Sets and lifts the tombstones of one release. */
  final class Recorder {
    private final Node release;
    private final Set<String> bases;
    private final boolean any;

    /**
     * @param bases what the IRIs of the site's things start with, or started with until now; other
     *     IRIs are not ours to answer for
     */
    private Recorder(Node release, Set<String> bases) {
      this.release = release;
      this.bases = bases;
      this.any =
          bases.stream()
              .anyMatch(
                  base ->
                      dataset
                          .findNG(GraphNames.tombstones(base), Node.ANY, Node.ANY, Node.ANY)
                          .hasNext());
    }

    /** A thing of which nothing is said any more. */
    void gone(String iri) {
      base(iri)
          .ifPresent(
              base ->
                  dataset.add(
                      GraphNames.tombstones(base),
                      release,
                      PROV.invalidated,
                      NodeFactory.createURI(iri)));
    }

    /** A thing of which something is said, and was not before. */
    void here(String iri) {
      if (any) {
        base(iri).ifPresent(base -> lift(GraphNames.tombstones(base), NodeFactory.createURI(iri)));
      }
    }

    private void lift(Node graph, Node thing) {
      List<Quad> stones = new ArrayList<>(1);
      dataset.findNG(graph, Node.ANY, PROV.invalidated, thing).forEachRemaining(stones::add);
      stones.forEach(dataset::delete);
    }

    private Optional<String> base(String iri) {
      return bases.stream().filter(iri::startsWith).findFirst();
    }
  }
}
