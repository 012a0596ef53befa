package org.cartulary.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** A reply. It does not change, and can be sent any number of times if its body can. */
public final class Reply {
  private static final Body NOTHING = out -> {};

  /** Jetty's own names of fields: its search for them takes longer. */
  private static final Map<String, HttpHeader> KNOWN =
      Stream.of(HttpHeader.values())
          .collect(Collectors.toUnmodifiableMap(HttpHeader::asString, header -> header));

  private final int status;
  private final Map<String, String> headers;
  private final Body body;

  /** The fields as they are sent; made once, since a reply that is kept is sent often. */
  private volatile @Nullable List<HttpField> fields;

  /** Writes the content of a reply. */
  @FunctionalInterface
  public interface Body {
    /** Writes it whole; the stream is the caller's to close. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Content that is complete in memory, or can be had there at once. */
  private record Bytes(Supplier<byte[]> content) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(content.get());
    }
  }

  /** Content that is the rest of some bytes. */
  private static final class Rest implements Body {
    private final byte[] bytes;
    private final int start;

    Rest(byte[] bytes, int start) {
      this.bytes = bytes;
      this.start = start;
    }

    byte[] copy() {
      return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes, start, bytes.length - start);
    }
  }

  /**
   * A reply.
   *
   * @param status the HTTP status
   * @param headers by field name
   * @param body what follows the header; not written for HEAD
   */
  public Reply(int status, Map<String, String> headers, Body body) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.body = body;
  }

  private Reply(Map<String, String> headers, int status, Body body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A reply that was complete when it was kept. Nothing is copied, since it is made for one answer.
   *
   * @param headers all of them, the length of the content too; not changed any more
   * @param bytes whose rest is the content
   */
  static Reply complete(int status, Map<String, String> headers, byte[] bytes, int start) {
    return new Reply(Collections.unmodifiableMap(headers), status, new Rest(bytes, start));
  }

  /** A reply without content. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), NOTHING);
  }

  /** Content that is complete in memory. */
  public static Reply of(int status, String contentType, byte[] content) {
    return empty(status).with("Content-Type", contentType).holding(content.length, () -> content);
  }

  /** Text, sent as UTF-8. */
  public static Reply text(int status, String contentType, String content) {
    return of(status, contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Content that is written as it is made. */
  public static Reply streamed(int status, String contentType, Body body) {
    return new Reply(status, Map.of("Content-Type", contentType), body);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Values by field name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What follows the header; not written for HEAD. */
  public Body body() {
    return body;
  }

  /** The content, if it is complete in memory. */
  public Optional<byte[]> content() {
    if (body instanceof Rest rest) {
      return Optional.of(rest.copy());
    }
    return body instanceof Bytes bytes ? Optional.of(bytes.content().get()) : Optional.empty();
  }

  /** Whether it has no content, and never had. */
  boolean isEmpty() {
    return body == NOTHING;
  }

  /** The same with this content, in memory when it is asked for. */
  Reply holding(int length, Supplier<byte[]> content) {
    return new Reply(status, headers, new Bytes(content))
        .with("Content-Length", Integer.toString(length));
  }

  /** Whether a cache may store it at all, as far as it says. */
  boolean isStorable() {
    return !headers.getOrDefault("Cache-Control", "").contains("no-store");
  }

  /** The same with that field set. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  /** The fields as Jetty sends them. */
  List<HttpField> fields() {
    List<HttpField> there = fields;
    if (there == null) {
      there = new ArrayList<>(headers.size());
      for (Map.Entry<String, String> field : headers.entrySet()) {
        there.add(new HttpField(KNOWN.get(field.getKey()), field.getKey(), field.getValue()));
      }
      fields = there;
    }
    return there;
  }

  /** The same without that field. */
  Reply without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Reply(status, fewer, body);
  }
}
