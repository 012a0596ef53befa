package org.cartulary.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

  private KeptReply(Validator validator, Selection selection, Reply reply) {
    this.validator = validator;
    this.selection = selection;
    this.reply = reply;
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
    byte[] sent = coded.content().isPresent() ? content : written(coded);
    return new KeptReply(validator, selection, coded.holding(sent.length, () -> sent));
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

  /** Reads what {@link #bytes} wrote; they are not to be changed any more. */
  public static KeptReply of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Validator validator = new Validator(readText(in), Instant.ofEpochSecond(in.getLong()));
    String vary = readText(in);
    Optional<String> location = Optional.of(readText(in)).filter(text -> !text.isEmpty());
    Selection selection = new Selection(vary, location, readText(in));
    int status = in.getInt();
    int count = in.getInt();
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      headers.put(readText(in), readText(in));
    }
    return new KeptReply(
        validator, selection, Reply.complete(status, headers, bytes, in.position()));
  }

  /** All of it. */
  public byte[] bytes() {
    byte[] content = reply.content().orElseThrow();
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

  private static String readText(ByteBuffer in) {
    byte[] text = new byte[in.getInt()];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
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
