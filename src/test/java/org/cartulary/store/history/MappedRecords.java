package org.cartulary.store.history;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.RandomRecords;
import org.cartulary.graph.GraphMapper;
import org.cartulary.identity.Identities;
import org.cartulary.identity.IdentityCollector;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.Samples;

/** Invented records as quads of two sources, {@code a} and {@code b}. */
final class MappedRecords {
  private MappedRecords() {}

  static List<SourceRecord> invented(long seed, int count) {
    return new RandomRecords(seed).records(count);
  }

  /** What both sources say, if both say all of it. */
  static List<Quad> quads(List<SourceRecord> records) {
    List<SourceDescription> sources =
        List.of(
            new SourceDescription("a", null, "https://example.org/a", null),
            new SourceDescription("b", null, null, null));
    IdentityCollector collector = new IdentityCollector(List.of());
    for (SourceDescription source : sources) {
      collector.add(source);
      records.forEach(record -> collector.add(source, record));
    }
    Identities identities = collector.settle();
    GraphMapper mapper =
        new GraphMapper(Samples.BASE, identities, List.of(), "http://example.org/source/");
    List<Quad> quads = new ArrayList<>();
    StreamRDFBase out =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        };
    for (SourceDescription source : sources) {
      records.forEach(record -> mapper.map(source, record, out));
      mapper.finish(source, out);
    }
    return quads;
  }

  static ReleaseContent content(List<Quad> quads) {
    return out -> quads.forEach(out::quad);
  }
}
