package org.cartulary.extract;

import org.cartulary.model.SourceRecord;
import org.cartulary.problem.ProblemSink;

/**
 * Takes what a reader finds. A record that is refused does not arrive: its problem, an error, does.
 */
public interface RecordSink extends ProblemSink {
  void record(SourceRecord record);

  /** A record was refused; its problems arrive by themselves. Of use to those who count. */
  default void refused() {}
}
