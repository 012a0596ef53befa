package org.cartulary.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A whole reply that is sent many times. It is kept compressed, so that four times as many find
 * room, and sent so to those who unpack it themselves: nearly everybody.
 */
public final class KeptReply {
  /** What it takes beside its content: fields, bookkeeping; an estimate. */
  private static final int OVERHEAD = 4_096;

  /** Less than this is not worth compressing. */
  private static final int SMALL = 1_024;

  private static final int LEVEL = 3;

  private final Validator validator;
  private final Selection selection;

  /** What is sent to those who do not unpack. */
  private final Reply plain;

  /** What is sent to those who do. */
  private final Reply packed;

  private final int bytes;

  /**
   * Keeps a reply.
   *
   * @param selection what a 304 says of it too; by Accept-Encoding among others
   * @param reply complete but for these, its content in memory
   * @throws IllegalArgumentException if the content is not in memory
   */
  public KeptReply(Validator validator, Selection selection, Reply reply) {
    byte[] content =
        reply
            .content()
            .orElseThrow(() -> new IllegalArgumentException("only what is in memory is kept"));
    this.validator = validator;
    boolean small = content.length < SMALL;
    this.selection = selection;
    Reply marked = validator.mark(selection, reply);
    if (small) {
      this.plain = marked;
      this.packed = marked;
      this.bytes = OVERHEAD + content.length;
    } else {
      byte[] compressed = compress(content);
      int length = content.length; // so that the content itself is not kept
      this.plain = marked.holding(length, () -> unpack(compressed, length));
      this.packed =
          marked.holding(compressed.length, () -> compressed).with("Content-Encoding", "gzip");
      this.bytes = OVERHEAD + compressed.length;
    }
  }

  /** The bytes that it takes, about. */
  public int bytes() {
    return bytes;
  }

  /** Answers a request by it: with all of it, or 304, or 412. */
  public Reply answer(Request request) {
    return validator.answer(request, selection, whole(request));
  }

  /** All of it, as the client takes it, whatever it has already. */
  public Reply whole(Request request) {
    return takesGzip(request) ? packed : plain;
  }

  private static byte[] compress(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
    try (OutputStream gzip = new QuickGzip(bytes)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] unpack(byte[] compressed, int length) {
    try (InputStream content =
        new GZIPInputStream(new ByteArrayInputStream(compressed), compressed.length)) {
      return content.readNBytes(length);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Half the time of zlib's default level, for a tenth more. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(LEVEL);
    }
  }

  /** RFC 9110 §12.5.3; who says no more than {@code *} gets what the server makes of it. */
  private static boolean takesGzip(Request request) {
    return request.header("Accept-Encoding").stream()
        .flatMap(field -> FieldValue.split(field, ',').stream())
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(
            coding ->
                coding.equals("gzip")
                    || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?")));
  }
}
