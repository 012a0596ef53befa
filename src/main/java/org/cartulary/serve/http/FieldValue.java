package org.cartulary.serve.http;

import java.util.ArrayList;
import java.util.List;

/** The syntax of field values: lists and quoted strings (RFC 9110 §5.6). */
public final class FieldValue {
  private FieldValue() {}

  /** The parts between separators that stand outside quoted strings. */
  public static List<String> split(String value, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(value.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(value.substring(start));
    return parts;
  }

  /** A quoted string's content; anything else as it is. */
  public static String unquote(String value) {
    if (value.length() < 2 || value.charAt(0) != '"' || !value.endsWith("\"")) {
      return value;
    }
    return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
