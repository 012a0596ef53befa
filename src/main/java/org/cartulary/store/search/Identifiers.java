package org.cartulary.store.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Award numbers, ORCID iDs and DOIs as they are compared: letters and digits in upper case, so that
 * {@code U22A 2064}, {@code u22a-2064} and {@code U22A2064} are one.
 */
final class Identifiers {
  private static final int MAX_LENGTH = 100;

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

  /** Whether a text may be a number, or the start of one: it has a digit. */
  static boolean isLike(String normal) {
    return normal.chars().anyMatch(Character::isDigit);
  }
}
