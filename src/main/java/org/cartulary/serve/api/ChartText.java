package org.cartulary.serve.api;

import java.math.BigDecimal;
import java.math.MathContext;

/** Texts in pictures, where there is little room. */
final class ChartText {
  private ChartText() {}

  /** The text, with an ellipsis where it is longer than that many characters. */
  static String cut(String text, int characters) {
    if (text.codePointCount(0, text.length()) <= characters) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
  }

  /** A number with at most twelve digits that count. */
  static String number(double value) {
    return new BigDecimal(value, new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
