package org.cartulary.extract.page.grammar;

import org.cartulary.extract.page.grammar.Funding.Range;
import org.jspecify.annotations.Nullable;

/**
 * A pair of parentheses in a text.
 *
 * @param open where the opening one stands
 * @param close where the closing one stands
 */
record Parentheses(int open, int close) {

  /** The pair that ends a text, or null. */
  static @Nullable Parentheses atEnd(String text) {
    int close = text.length() - 1;
    while (close >= 0 && " .,;".indexOf(text.charAt(close)) >= 0) {
      close--;
    }
    if (close < 0 || text.charAt(close) != ')') {
      return null;
    }
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      char c = text.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        return i + 1 < close ? new Parentheses(i, close) : null;
      }
    }
    return null;
  }

  /** The pair that starts at an index, a space before it allowed, or null. */
  static @Nullable Parentheses at(String text, int from) {
    int open = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    if (open >= text.length() || text.charAt(open) != '(') {
      return null;
    }
    int close = text.indexOf(')', open);
    return close > open + 1 ? new Parentheses(open, close) : null;
  }

  String content(String text) {
    return text.substring(open + 1, close);
  }

  Range inside() {
    return new Range(open + 1, close);
  }
}
