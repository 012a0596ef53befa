package org.cartulary.graph;

import org.cartulary.model.SourceRecord;

/**
 * Maps one kind of record.
 *
 * @param <T> the kind
 */
interface RecordMapping<T extends SourceRecord> {
  Class<T> type();

  void map(T record, SourceGraph graph);
}
