package org.cartulary.export.xml;

/** Text as XML 1.0 can hold it (XML 1.0, fifth edition, section 2.2). */
final class XmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** The text with U+FFFD in place of each character that XML cannot hold. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!holds(text, i)) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private static String replaced(String text, int first) {
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      clean.append(holds(text, i) ? text.charAt(i) : REPLACEMENT);
    }
    return clean.toString();
  }

  private static boolean holds(String text, int index) {
    char c = text.charAt(index);
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return c < '\uFFFE';
  }
}
