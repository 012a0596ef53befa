package org.cartulary.graph;

import java.nio.charset.StandardCharsets;

/** Makes any text part of a valid IRI by percent-encoding what is not allowed there. */
final class Iris {
  private static final String HEX = "0123456789ABCDEF";

  private Iris() {}

  /**
   * An address as someone wrote it, with what no IRI holds (spaces, quotes, control characters, a
   * lone %) encoded, and the rest as it was.
   */
  static String address(String written) {
    return encode(written.strip(), "-._~:/?#[]@!$&'()*+,;=%", true);
  }

  /** A path below our root: segments stay segments, a "?" or "#" in a file's name is encoded. */
  static String path(String path) {
    return encode(path, "-._~/!$&'()*+,;=:@", false);
  }

  /** A term of a text directive: all but letters, digits, dot, underscore and tilde is encoded. */
  static String directiveTerm(String term) {
    return encode(term, "._~", false);
  }

  private static String encode(String text, String allowed, boolean keepsOtherScripts) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (isAsciiLetterOrDigit(c) || (c < 128 && allowed.indexOf(c) >= 0 && !isLone(text, i))) {
        encoded.append((char) c);
      } else if (keepsOtherScripts && c >= 0xA0 && Character.isLetterOrDigit(c)) {
        encoded.appendCodePoint(c);
      } else {
        for (byte b : text.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
        }
      }
      i += length;
    }
    return encoded.toString();
  }

  private static boolean isLone(String text, int at) {
    return text.charAt(at) == '%'
        && !(at + 2 < text.length()
            && Character.digit(text.charAt(at + 1), 16) >= 0
            && Character.digit(text.charAt(at + 2), 16) >= 0);
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
