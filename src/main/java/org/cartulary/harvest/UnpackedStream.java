package org.cartulary.harvest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A dump as it is read: unpacked if it is gzipped, and no more of it than may be. */
final class UnpackedStream extends FilterInputStream {
  /** Unpacked, a dump may have 32 GiB. */
  static final long MAX_BYTES = 32L << 30;

  /** Between two statements there are at most 64 MiB; a parser holds them in memory. */
  private static final long MAX_STATEMENT = 64L << 20;

  private final long limit;
  private long left;
  private long sinceStatement;

  private UnpackedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
    this.left = limit;
  }

  /** Looks at the first bytes whether it is gzipped (RFC 1952). */
  static UnpackedStream of(InputStream packed, long limit) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(packed, 1 << 16);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return new UnpackedStream(gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered, limit);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    left -= Math.max(0, read);
    if (left < 0) {
      throw new IOException("unpacked, the dump has more than " + limit + " bytes");
    }
    sinceStatement += Math.max(0, read);
    if (sinceStatement > MAX_STATEMENT) {
      throw new IOException("the dump has a statement of more than " + MAX_STATEMENT + " bytes");
    }
    return read;
  }

  /** A statement was read. */
  void statement() {
    sinceStatement = 0;
  }
}
