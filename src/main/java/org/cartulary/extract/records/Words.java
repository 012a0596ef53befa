package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Texts meant for people, as every RDF and XML format can carry them. */
final class Words {
  private Words() {}

  /** The text with white space collapsed; null where it is none, is empty, or cannot be carried. */
  static @Nullable String of(JsonNode value) {
    String text = value.textValue();
    return text == null ? null : collapsed(text);
  }

  private static @Nullable String collapsed(String text) {
    StringBuilder out = null;
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space =
          c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0' || c == '\u3000';
      if (!space && !isCarried(text, i)) {
        return null;
      }
      boolean kept = !space || !afterSpace;
      if (out == null && (!kept || (space && c != ' '))) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null && kept) {
        out.append(space ? ' ' : c);
      }
      afterSpace = space;
    }
    String all = out == null ? text : out.toString();
    String trimmed = all.endsWith(" ") ? all.substring(0, all.length() - 1) : all;
    return trimmed.isBlank() ? null : trimmed;
  }

  /** No control character, no half of a surrogate pair, no noncharacter. */
  private static boolean isCarried(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return !Character.isLowSurrogate(c)
        || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
