package org.cartulary.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole reply that is sent many times, as it is or compressed; it is compressed once, when
 * somebody first takes it so.
 */
public final class KeptReply {
  /** What it takes beside its content: fields, bookkeeping; an estimate. */
  private static final int OVERHEAD = 4_096;

  /** Less than this is not worth compressing. */
  private static final int SMALL = 1_024;

  private final Validator validator;
  private final Reply plain;
  private final byte[] content;
  private volatile @Nullable Reply compressed;

  /**
   * Keeps a reply.
   *
   * @param reply complete but for its validators, its content in memory
   * @throws IllegalArgumentException if the content is not in memory
   */
  public KeptReply(Validator validator, Reply reply) {
    this.validator = validator;
    this.plain = validator.mark(reply);
    this.content =
        reply
            .content()
            .orElseThrow(() -> new IllegalArgumentException("only what is in memory is kept"));
  }

  /** The bytes that it takes, about; text compresses to a quarter of itself. */
  public int bytes() {
    return OVERHEAD + content.length + content.length / 4;
  }

  /** Answers a request by it: with all of it, or 304, or 412. */
  public Reply answer(Request request) {
    return validator.answer(request, takesGzip(request) ? compressed() : plain);
  }

  private Reply compressed() {
    Reply there = compressed;
    if (there == null) {
      there = content.length < SMALL ? plain : compress();
      compressed = there;
    }
    return there;
  }

  private Reply compress() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return plain.holding(bytes.toByteArray()).with("Content-Encoding", "gzip");
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
