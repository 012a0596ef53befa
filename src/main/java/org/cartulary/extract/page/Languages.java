package org.cartulary.extract.page;

import java.util.Set;
import org.cartulary.model.Text;
import org.jspecify.annotations.Nullable;

/** Guesses the language of words by their script; null where the script does not settle it. */
final class Languages {
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "for", "in", "with", "on", "to", "via", "from", "by", "is", "this");

  private Languages() {}

  /** The words as a text with its language. */
  static Text text(String words) {
    return new Text(words, of(words));
  }

  private static @Nullable String of(String words) {
    if (words
        .codePoints()
        .anyMatch(
            c ->
                isIn(c, Character.UnicodeScript.HIRAGANA)
                    || isIn(c, Character.UnicodeScript.KATAKANA))) {
      return "ja";
    }
    if (words.codePoints().anyMatch(c -> isIn(c, Character.UnicodeScript.HAN))) {
      return "zh";
    }
    for (String word : words.split("[^\\p{L}]+", 400)) {
      if (ENGLISH.contains(word)) {
        return "en";
      }
    }
    return null;
  }

  private static boolean isIn(int codePoint, Character.UnicodeScript script) {
    return Character.UnicodeScript.of(codePoint) == script;
  }
}
