package org.cartulary.extract.page.grammar;

/** A text in which what has been read is blanked, so that the rest can be read by its place. */
final class Mask {
  private final StringBuilder text;

  Mask(String text) {
    this.text = new StringBuilder(text);
  }

  void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /** Blanks parentheses in which nothing is left but punctuation. */
  void blankEmptyParentheses() {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open = i;
      } else if (c == ')' && open >= 0) {
        blank(open, i + 1);
        open = -1;
      } else if (" ,;:.-–—·#".indexOf(c) < 0) {
        open = -1;
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
