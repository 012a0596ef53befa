package org.cartulary.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reply.
 *
 * @param status the HTTP status
 * @param headers by field name
 * @param body what follows the header; not written for HEAD
 */
public record Reply(int status, Map<String, String> headers, Body body) {

  /** Writes the content of a reply. */
  @FunctionalInterface
  public interface Body {
    /** Writes it whole; the stream is the caller's to close. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** A reply without content. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), out -> {});
  }

  /** Content that is complete in memory. */
  public static Reply of(int status, String contentType, byte[] content) {
    return streamed(status, contentType, out -> out.write(content))
        .with("Content-Length", Integer.toString(content.length));
  }

  /** Text, sent as UTF-8. */
  public static Reply text(int status, String contentType, String content) {
    return of(status, contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Content that is written as it is made. */
  public static Reply streamed(int status, String contentType, Body body) {
    return new Reply(status, Map.of("Content-Type", contentType), body);
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

  /** The same without that field. */
  Reply without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Reply(status, fewer, body);
  }
}
