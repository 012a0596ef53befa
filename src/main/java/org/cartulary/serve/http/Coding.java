package org.cartulary.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A coding in which content is sent (RFC 9110 §8.4.1). Each representation of what can be packed
 * has one form as it is and one packed, whatever its length, so that the coding follows from the
 * request alone, and with it the entity tag.
 */
public enum Coding {
  /** As it is. */
  IDENTITY,
  /** Packed. */
  GZIP;

  private static final String ENCODING = "Content-Encoding";

  /** What is text though its media type does not say so. */
  private static final Set<String> TEXTS =
      Set.of(
          "application/n-triples",
          "application/n-quads",
          "application/trig",
          "application/linkset",
          "application/javascript");

  /** The coding for a request, of what there is in all of them. */
  public static Coding of(Request request) {
    return AcceptedCodings.of(request).best();
  }

  /**
   * The entity tag of a representation in this coding (RFC 9110 §8.8.3.3).
   *
   * @param quoted the tag of the representation as it is
   */
  String tag(String quoted) {
    return this == IDENTITY ? quoted : quoted.substring(0, quoted.length() - 1) + "-gzip\"";
  }

  /**
   * The reply in this coding, with the fields that this makes it have. What cannot be packed, and
   * what has its coding already, is left as it is.
   */
  Reply on(Reply reply) {
    if (!isFor(reply)) {
      return reply;
    }
    String vary = reply.headers().getOrDefault("Vary", "");
    boolean said = vary.contains(AcceptedCodings.FIELD);
    if (this == IDENTITY && said) {
      return reply;
    }
    Map<String, String> fields = new LinkedHashMap<>(reply.headers());
    fields.put("Vary", said ? vary : Selection.varying(vary));
    if (this == IDENTITY) {
      return new Reply(reply.status(), fields, reply.body());
    }
    fields.computeIfPresent("ETag", (name, quoted) -> tag(quoted));
    fields.put(ENCODING, "gzip");
    fields.remove("Content-Length");
    return new Reply(reply.status(), fields, Gzip.packed(reply.body()));
  }

  /** Whether a reply can be had in each coding: text, whole, and not in one of them already. */
  public static boolean isFor(Reply reply) {
    Map<String, String> fields = reply.headers();
    String type = fields.get("Content-Type");
    return type != null
        && isText(type)
        && !fields.containsKey(ENCODING)
        && !fields.containsKey("Content-Range");
  }

  private static boolean isText(String contentType) {
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.startsWith("text/")
        || type.endsWith("json")
        || type.endsWith("xml")
        || TEXTS.contains(type);
  }
}
