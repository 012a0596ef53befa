package org.cartulary.store.federation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cartulary.fetch.FetchException;

/** How many bytes may be read for one query, over all answers that it counts. */
final class ByteBudget {
  private static final int BUFFER = 8192;

  private final long bytes;
  private final String whose;
  private final AtomicLong left;

  /**
   * @param whose whose answers it counts, in words
   */
  ByteBudget(long bytes, String whose) {
    this.bytes = bytes;
    this.whose = whose;
    this.left = new AtomicLong(bytes);
  }

  private void take(int count) throws FetchException {
    if (left.addAndGet(-count) < 0) {
      throw new FetchException(
          FetchException.Reason.TOO_LARGE,
          whose + " have more than " + bytes + " bytes for one query");
    }
  }

  /** An answer whose bytes are counted as they are read, and whose reading fails past a budget. */
  static InputStream metered(InputStream in, List<ByteBudget> budgets) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (ByteBudget budget : budgets) {
          budget.take(Math.max(0, read));
        }
        return read;
      }

      @Override
      public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, BUFFER)).length;
      }
    };
  }
}
