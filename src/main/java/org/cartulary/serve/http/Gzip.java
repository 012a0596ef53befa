package org.cartulary.serve.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Packs what is written, as it is written. */
final class Gzip extends GZIPOutputStream {
  /** Half the time of zlib's default level, for a tenth more. */
  private static final int LEVEL = 3;

  private static final int BUFFER = 1 << 14;
  private boolean ending;

  private Gzip(OutputStream out) throws IOException {
    super(out, BUFFER, true);
    def.setLevel(LEVEL);
  }

  /** A body packed; one that fails is not ended as if it were whole. */
  static Reply.Body packed(Reply.Body body) {
    return out -> {
      Gzip gzip = new Gzip(out);
      try {
        // Not closed, which would end it: what was made of a body that fails must not be whole.
        OutputStream buffered = new BufferedOutputStream(gzip, BUFFER);
        body.writeTo(buffered);
        gzip.ending = true;
        buffered.flush();
        gzip.finish();
      } finally {
        gzip.def.end();
      }
    };
  }

  /** Sends what there is, but not just before the end, which comes with it. */
  @Override
  public void flush() throws IOException {
    if (!ending) {
      super.flush();
    }
  }
}
