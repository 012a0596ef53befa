package org.cartulary.site;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.check.ShapeCheck;
import org.cartulary.graph.GraphMapper;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.problem.ProblemSink;

/**
 * Maps the records of one source and lets only those go on whose triples keep the shapes. Works in
 * batches: SHACL on each record alone pays its set-up every time, on the whole graph it would hold
 * the graph in memory.
 */
final class CheckedMapping {
  private static final int BATCH = 500;

  private final GraphMapper mapper;
  private final SourceDescription source;
  private final ShapeCheck shapes;
  private final SourceTally tally;
  private final ProblemSink problems;
  private final StreamRDF out;
  private RecordBatch batch = new RecordBatch();

  CheckedMapping(
      GraphMapper mapper,
      SourceDescription source,
      ShapeCheck shapes,
      SourceTally tally,
      ProblemSink problems,
      StreamRDF out) {
    this.mapper = mapper;
    this.source = source;
    this.shapes = shapes;
    this.tally = tally;
    this.problems = problems;
    this.out = out;
  }

  void add(SourceRecord record) {
    mapper.map(source, record, batch.open(record));
    if (batch.size() == BATCH) {
      release();
    }
  }

  /** Checks and passes on what is still held back, and what belongs to the source as a whole. */
  void finish() {
    release();
    mapper.finish(source, out);
  }

  /** Checks the batch and passes on what may go, each quad once. */
  private void release() {
    Set<RecordBatch.Entry> wrong = check();
    Set<Quad> written = new HashSet<>();
    for (RecordBatch.Entry entry : batch.entries()) {
      if (wrong.contains(entry)) {
        tally.refused(entry.record());
      } else {
        entry.quads().stream().filter(written::add).forEach(out::quad);
        tally.published(entry.record());
      }
    }
    batch = new RecordBatch();
  }

  private Set<RecordBatch.Entry> check() {
    BatchPlaces places = new BatchPlaces(batch);
    Set<RecordBatch.Entry> wrong = new HashSet<>();
    shapes
        .check(batch.graph(), places::of, problems)
        .forEach(focus -> wrong.addAll(places.speakers(focus)));
    return wrong;
  }
}
