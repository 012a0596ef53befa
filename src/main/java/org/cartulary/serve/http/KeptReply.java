package org.cartulary.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A whole reply that is sent many times, as it can be put on a disk. */
public final class KeptReply {
  /** What the fields take, about. */
  private static final int FIELDS = 2_048;

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
   * @param selection what a 304 says of it too
   * @param reply complete but for these, its content in memory
   * @param coding in which it is kept, for those who get it in that; what cannot be packed is not
   * @throws IllegalArgumentException if the content is not in memory
   */
  public static KeptReply of(Validator validator, Selection selection, Reply reply, Coding coding) {
    byte[] content =
        reply
            .content()
            .orElseThrow(() -> new IllegalArgumentException("only what is in memory is kept"));
    Reply coded = coding.on(validator.mark(selection, reply));
    return new KeptReply(
        validator, selection, coded, coded.content().isPresent() ? content : written(coded));
  }

  private static byte[] written(Reply coded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      coded.body().writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + FIELDS);
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
}
