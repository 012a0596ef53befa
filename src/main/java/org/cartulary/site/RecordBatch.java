package org.cartulary.site;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.model.SourceRecord;

/** Some records with their triples, held back until they are checked. */
final class RecordBatch {
  private final List<Entry> entries = new ArrayList<>();

  /** A record and what the mapper made of it; equal only to itself. */
  record Entry(SourceRecord record, List<Quad> quads) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Collects what the mapper writes for one record. */
  StreamRDF open(SourceRecord record) {
    List<Quad> quads = new ArrayList<>();
    entries.add(new Entry(record, quads));
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        quads.add(quad);
      }
    };
  }

  int size() {
    return entries.size();
  }

  List<Entry> entries() {
    return entries;
  }

  /** All triples of the batch, without the names of their graphs. */
  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Entry entry : entries) {
      entry.quads().forEach(quad -> graph.add(quad.asTriple()));
    }
    return graph;
  }
}
