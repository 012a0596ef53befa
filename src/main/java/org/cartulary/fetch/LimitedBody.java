package org.cartulary.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of an answer up to its limit; what fails says why. The request of one that is closed
 * before its end is aborted, so that nothing goes on for nobody.
 */
final class LimitedBody extends FilterInputStream {
  private static final int BUFFER = 8192;

  private final String host;
  private final long limit;
  private final Runnable abort;
  private long left;
  private boolean ended;

  LimitedBody(InputStream in, String host, long limit, Runnable abort) {
    super(in);
    this.abort = abort;
    this.host = host;
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (IOException broken) {
      throw Failures.of(host, broken);
    }
    ended |= read < 0;
    left -= Math.max(0, read);
    if (left < 0) {
      throw new FetchException(
          FetchException.Reason.TOO_LARGE, host + " answered with more than " + limit + " bytes");
    }
    return read;
  }

  /** Reads, so that what is passed over counts too. */
  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, BUFFER)).length;
  }

  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      abort.run();
    }
    super.close();
  }
}
