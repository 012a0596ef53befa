package org.cartulary.store;

import java.util.Comparator;

/**
 * Orders text by code point, which is also the order of its UTF-8 bytes, so that {@code LC_ALL=C
 * sort} agrees. {@link String#compareTo} differs where characters beyond the basic plane meet
 * U+E000 to U+FFFF.
 */
final class CodePointOrder {
  static final Comparator<String> COMPARATOR = CodePointOrder::compare;

  private CodePointOrder() {}

  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean xBeyond = Character.isSurrogate(x);
        boolean yBeyond = Character.isSurrogate(y);
        return xBeyond == yBeyond ? Character.compare(x, y) : xBeyond ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
