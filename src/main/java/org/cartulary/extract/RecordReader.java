package org.cartulary.extract;

/**
 * Reads one source. May be called more than once; each call reads from the start and, on unchanged
 * files, pushes the same records in the same order.
 */
public interface RecordReader {
  void read(RecordSink sink);
}
