package org.cartulary.export.record;

import java.io.IOException;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.RecordKind;

/**
 * All records of a site at one moment. It can be gone through any number of times, and is never
 * held in memory.
 */
@FunctionalInterface
public interface RecordStream {
  /** Takes a record. */
  @FunctionalInterface
  interface Taker {
    /** Takes one. */
    void take(MetadataRecord record) throws IOException;
  }

  /** Hands over the records of a kind, in an order that is always the same. */
  void forEach(RecordKind kind, Taker taker) throws IOException;
}
