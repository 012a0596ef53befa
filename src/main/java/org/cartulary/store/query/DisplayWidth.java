package org.cartulary.store.query;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How many columns of a terminal a text takes: letters of East Asian scripts and their punctuation
 * take two (Unicode Standard Annex 11, classes W and F), combining marks none.
 */
final class DisplayWidth {
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean halfWidthForm = character >= 0xFF61 && character <= 0xFFDC;
    boolean punctuation =
        (character >= 0x3000 && character <= 0x303E)
            || (character >= 0xFF01 && character <= 0xFF60)
            || (character >= 0x1F300 && character <= 0x1FAFF);
    boolean wide = punctuation || WIDE.contains(UnicodeScript.of(character));
    return wide && !halfWidthForm ? 2 : 1;
  }
}
