package org.cartulary.serve.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A typed link (RFC 8288).
 *
 * @param target its IRI; written as a URI
 * @param relation a registered relation type
 * @param attributes target attributes by name, such as {@code type} and {@code profile}
 */
public record WebLink(String target, String relation, Map<String, String> attributes) {
  /** Jetty refuses to send more than 8 KiB of header, and proxies stop at 4. */
  private static final int MAX_FIELD = 3_000;

  private static final String NOT_IN_URIS = "<>\"{}|^`\\";

  public WebLink {
    attributes = new LinkedHashMap<>(attributes);
  }

  /** A link without attributes. */
  public static WebLink of(String target, String relation) {
    return new WebLink(target, relation, Map.of());
  }

  /** The same with that attribute. */
  public WebLink with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new WebLink(target, relation, more);
  }

  /** The link as a {@code link-value}: what a Link field and a link set hold. */
  public String toText() {
    StringBuilder text = new StringBuilder("<").append(uri(target)).append(">; rel=\"");
    text.append(relation).append('"');
    attributes.forEach(
        (name, value) ->
            text.append("; ").append(name).append("=\"").append(quoted(value)).append('"'));
    return text.toString();
  }

  /** The value of a Link field, without the last links if there are more than a header holds. */
  public static String field(List<WebLink> links) {
    return field(links, MAX_FIELD);
  }

  /**
   * The value of a Link field, which a server must keep short: links that do not fit are left out,
   * the last first.
   *
   * @param maxLength in characters, all of them ASCII
   */
  public static String field(List<WebLink> links, int maxLength) {
    StringBuilder field = new StringBuilder();
    for (WebLink link : links) {
      String text = link.toText();
      if (field.length() + text.length() + 2 <= maxLength) {
        field.append(field.isEmpty() ? "" : ", ").append(text);
      }
    }
    return field.toString();
  }

  /** An IRI as a URI (RFC 3987 §3.1): what is not ASCII, and what no URI can hold, is encoded. */
  public static String uri(String iri) {
    StringBuilder uri = new StringBuilder(iri.length());
    for (byte octet : iri.getBytes(StandardCharsets.UTF_8)) {
      int c = octet & 0xFF;
      if (c > ' ' && c < 0x7F && NOT_IN_URIS.indexOf(c) < 0) {
        uri.append((char) c);
      } else {
        Percent.append(uri, octet);
      }
    }
    return uri.toString();
  }

  /** As a quoted string holds it (RFC 9110 §5.6.4); what no field can hold is left out. */
  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\');
      }
      if (c >= ' ' && c < 0x7F) {
        quoted.append(c);
      }
    }
    return quoted.toString();
  }
}
