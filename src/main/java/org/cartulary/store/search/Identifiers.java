package org.cartulary.store.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Award numbers, ORCID iDs and DOIs as they are compared: letters and digits in upper case, so that
 * {@code U22A 2064}, {@code u22a-2064} and {@code U22A2064} are one.
 */
final class Identifiers {
  private static final int MAX_LENGTH = 100;

  /** A shorter end of a number says nothing. */
  private static final int MIN_END = 4;

  private Identifiers() {}

  /** The form in which a number is compared; empty for a text without letters and digits. */
  static String normal(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(Math.min(wide.length(), MAX_LENGTH));
    wide.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(MAX_LENGTH)
        .forEach(kept::appendCodePoint);
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * The ends of a number that people write alone, in the form in which numbers are compared: what
   * follows a gap, and what follows letters. Of {@code ANR-22-CE23-0002} that is {@code
   * 22CE230002}, {@code CE230002}, {@code 230002} and {@code 0002}; of {@code JP22K03429} it is
   * {@code 22K03429} and {@code 03429}.
   */
  static Set<String> ends(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Set<String> ends = new LinkedHashSet<>();
    if (wide.isEmpty()) {
      return ends;
    }
    int before = wide.codePointAt(0);
    for (int at = Character.charCount(before); at < wide.length(); ) {
      int here = wide.codePointAt(at);
      boolean begins =
          (Character.isLetterOrDigit(here) && !Character.isLetterOrDigit(before))
              || (Character.isDigit(here) && Character.isLetter(before));
      if (begins && ends.size() < MAX_LENGTH) {
        ends.add(normal(wide.substring(at)));
      }
      before = here;
      at += Character.charCount(here);
    }
    ends.removeIf(end -> end.length() < MIN_END || !isLike(end));
    return ends;
  }

  /** Whether a text may be a number, or the start of one: it has a digit. */
  static boolean isLike(String normal) {
    return normal.chars().anyMatch(Character::isDigit);
  }
}
