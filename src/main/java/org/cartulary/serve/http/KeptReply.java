package org.cartulary.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A whole reply that is sent many times, as it can be put on a disk. */
public final class KeptReply {
  /** Less than this is not worth compressing. */
  private static final int SMALL = 1_024;

  private static final int LEVEL = 3;

  private final Validator validator;
  private final Selection selection;
  private final Reply reply;
  private final byte[] content;

  private KeptReply(Validator validator, Selection selection, Reply frame, byte[] content) {
    this.validator = validator;
    this.selection = selection;
    this.reply = frame.holding(content.length, () -> content);
    this.content = content;
  }

  /**
   * Keeps a reply.
   *
   * @param selection what a 304 says of it too; by Accept-Encoding among others
   * @param reply complete but for these, its content in memory
   * @param packed whether it is kept for those of whom {@link #isForPacked} says that they unpack
   *     it: compressed, if that is worth it
   * @throws IllegalArgumentException if the content is not in memory
   */
  public static KeptReply of(
      Validator validator, Selection selection, Reply reply, boolean packed) {
    byte[] content =
        reply
            .content()
            .orElseThrow(() -> new IllegalArgumentException("only what is in memory is kept"));
    Reply marked = validator.mark(selection, reply);
    return packed && content.length >= SMALL
        ? new KeptReply(
            validator, selection, marked.with("Content-Encoding", "gzip"), compress(content))
        : new KeptReply(validator, selection, marked, content);
  }

  /** Reads what {@link #bytes} wrote. */
  public static KeptReply of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Validator validator = new Validator(readText(in), Instant.ofEpochSecond(in.readLong()));
      String vary = readText(in);
      Optional<String> location = Optional.of(readText(in)).filter(text -> !text.isEmpty());
      Selection selection = new Selection(vary, location, readText(in));
      int status = in.readInt();
      int count = in.readInt();
      Map<String, String> headers = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        headers.put(readText(in), readText(in));
      }
      return new KeptReply(
          validator, selection, new Reply(status, headers, out -> {}), in.readAllBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** All of it. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 2 * SMALL);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeText(out, validator.tag());
      out.writeLong(validator.modified().getEpochSecond());
      writeText(out, selection.vary());
      writeText(out, selection.location().orElse(""));
      writeText(out, selection.caching());
      out.writeInt(reply.status());
      out.writeInt(reply.headers().size());
      for (Map.Entry<String, String> field : reply.headers().entrySet()) {
        writeText(out, field.getKey());
        writeText(out, field.getValue());
      }
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** As {@link DataOutputStream#writeUTF}, of any length: links can be many. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** Answers a request by it: with all of it, or 304, or 412. */
  public Reply answer(Request request) {
    return validator.answerKept(request, selection, reply);
  }

  /** All of it, whatever the client has already. */
  public Reply whole() {
    return reply;
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

  /** Half the time of zlib's default level, for a tenth more. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(LEVEL);
    }
  }

  /**
   * Whether a client unpacks gzip, as nearly every one does (RFC 9110 §12.5.3). Who says no more
   * than {@code *} gets what the server makes of it.
   */
  public static boolean isForPacked(Request request) {
    return request.header("Accept-Encoding").stream()
        .flatMap(field -> FieldValue.split(field, ',').stream())
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(
            coding ->
                coding.equals("gzip")
                    || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?")));
  }
}
