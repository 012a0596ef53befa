package org.cartulary.serve.http;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The syntax of field values: lists and quoted strings (RFC 9110 §5.6). */
public final class FieldValue {
  /** As in {@code 0.125}. */
  private static final int MOST_OF_WEIGHT = 5;

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

  /** A weight (RFC 9110 §12.4.2), from 0 to 1 with three decimals at most; empty if it is none. */
  static OptionalDouble weight(String text) {
    int length = text.length();
    if (length == 0 || length > MOST_OF_WEIGHT || (length > 1 && text.charAt(1) != '.')) {
      return OptionalDouble.empty();
    }
    char whole = text.charAt(0);
    for (int i = 2; i < length; i++) {
      char decimal = text.charAt(i);
      if (decimal < '0' || decimal > '9' || (whole == '1' && decimal != '0')) {
        return OptionalDouble.empty();
      }
    }
    return whole == '0' || whole == '1'
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
