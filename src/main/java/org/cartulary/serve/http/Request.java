package org.cartulary.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param method in upper case
 * @param path as sent, percent-encoded, without the query
 * @param query as sent, without the question mark
 * @param headers values by lower-case field name
 * @param body what follows the header
 * @param caller who sent it
 * @param client whether they still wait
 */
public record Request(
    String method,
    String path,
    Optional<String> query,
    Map<String, List<String>> headers,
    InputStream body,
    Caller caller,
    Client client) {
  public Request {
    headers = Map.copyOf(headers);
  }

  /** A request of which it is not known who sent it. */
  public Request(
      String method,
      String path,
      Optional<String> query,
      Map<String, List<String>> headers,
      InputStream body) {
    this(method, path, query, headers, body, Caller.unknown(), Client.UNKNOWN);
  }

  /** The same without its query. */
  public Request withoutQuery() {
    return new Request(method, path, Optional.empty(), headers, body, caller, client);
  }

  /** The values of a field, none if it was not sent. */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** What the client takes: media types, and profiles of them. */
  public Accept accept() {
    return Accept.of(header("Accept"), header(AcceptedProfiles.FIELD));
  }

  /**
   * The parameters of the query.
   *
   * @throws RequestException 400 if they are not encoded as forms are
   */
  public Parameters parameters() {
    return Parameters.read(query.orElse(""));
  }

  /** Whether the client wants an answer that is made for it, not one that was kept (RFC 9111). */
  public boolean wantsFresh() {
    return header("Cache-Control").stream()
        .flatMap(field -> FieldValue.split(field, ',').stream())
        .anyMatch(directive -> directive.strip().equalsIgnoreCase("no-cache"));
  }

  /** Whether it only reads: GET or HEAD. */
  public boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * The body.
   *
   * @throws RequestException 413 if it is longer than that
   */
  public byte[] body(int limit) {
    try {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new RequestException(
            Problems.of(413, "Request too large", "The body is longer than " + limit + " bytes."));
      }
      return bytes;
    } catch (IOException broken) {
      throw new RequestException(
          Problems.of(400, "Unreadable request", "The body ended before it was complete."));
    }
  }
}
