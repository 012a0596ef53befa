package org.cartulary.export.dump;

import java.io.IOException;
import java.io.OutputStream;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;

/** Makes some of the files that go with a release. */
@FunctionalInterface
public interface FileMaker {

  /**
   * Makes them.
   *
   * @param graph where the release is read
   * @param release the current one
   * @param target takes the files
   * @throws IOException if the disk fails or the work is broken off; what was written is discarded
   */
  void make(PublishedGraph graph, Release release, Target target) throws IOException;

  /** Where the files go. */
  interface Target {
    /** Begins a file; it is one of the release's when the stream is closed. */
    OutputStream open(String name) throws IOException;

    /** Takes back a file that was begun, closed or not. */
    void discard(String name) throws IOException;
  }
}
