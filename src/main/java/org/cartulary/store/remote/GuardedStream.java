package org.cartulary.store.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An answer that ends by itself, at its limit of bytes, or when its time is over. */
final class GuardedStream extends FilterInputStream {
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private long left;
  private volatile boolean late;

  GuardedStream(InputStream in, long maxBytes, Duration timeLeft) {
    super(in);
    this.left = maxBytes;
    var unused =
        closed
            .orTimeout(Math.max(1, timeLeft.toMillis()), TimeUnit.MILLISECONDS)
            .exceptionally(over -> giveUp());
  }

  /** Closing is what wakes a reader that waits for a server fallen silent. */
  private Void giveUp() {
    late = true;
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }

  /** Whether the time was over before the end was read. */
  boolean isLate() {
    return late;
  }

  /** Whether the answer is longer than it may be. */
  boolean isTooLong() {
    return left < 0;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException("the answer is too long");
    }
  }

  @Override
  public void close() throws IOException {
    closed.complete(null);
    super.close();
  }
}
