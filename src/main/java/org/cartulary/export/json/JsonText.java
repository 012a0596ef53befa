package org.cartulary.export.json;

/**
 * Text as all who read JSON can hold it. JSON itself can say control characters and halves of
 * surrogate pairs, but databases refuse the one (PostgreSQL's {@code jsonb}) and UTF-8 the other.
 */
final class JsonText {
  private static final int REPLACEMENT = 0xFFFD;

  private JsonText() {}

  /** The text with U+FFFD in place of each character that is not held. */
  static String clean(String text) {
    if (text.codePoints().allMatch(JsonText::holds)) {
      return text;
    }
    return text.codePoints()
        .map(point -> holds(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean holds(int point) {
    return point < ' '
        ? point == '\t' || point == '\n' || point == '\r'
        : Character.getType(point) != Character.SURROGATE;
  }
}
