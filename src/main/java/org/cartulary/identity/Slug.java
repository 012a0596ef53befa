package org.cartulary.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The readable part of a key: lower case, accents folded, letters and digits with single hyphens
 * between. Chinese, Japanese and other letters stay letters, as IRIs allow (RFC 3987 §2.2 {@code
 * ucschar}); in a URL's path they travel percent-encoded in UTF-8 (§3.1).
 */
final class Slug {
  private static final char[] ASCII = ascii();

  private Slug() {}

  private static char[] ascii() {
    char[] table = new char[128];
    for (char c = 0; c < table.length; c++) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      table[c] = kept ? c : (c >= 'A' && c <= 'Z') ? (char) (c + 32) : '-';
    }
    return table;
  }

  /** The whole slug, as long as it is; may be empty ("…", "+"). "C++" and "C" differ. */
  static String of(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return folded(text);
      }
      append(slug, c);
    }
    return trimmed(slug);
  }

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder slug = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (c < 128) {
        append(slug, (char) c);
      } else if (isLetter(c)) {
        appendLetter(slug, Character.toLowerCase(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK || !isLatinBefore(slug)) {
        appendMark(slug, c);
      }
    }
    // Hangul and kana voicing marks were taken apart above and come together again.
    return Normalizer.normalize(trimmed(slug), Normalizer.Form.NFC);
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) && !(c >= 0xE000 && c <= 0xF8FF);
  }

  private static boolean isLatinBefore(StringBuilder slug) {
    if (slug.isEmpty()) {
      return true;
    }
    Character.UnicodeScript script =
        Character.UnicodeScript.of(slug.codePointBefore(slug.length()));
    return script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.GREEK
        || script == Character.UnicodeScript.CYRILLIC
        || script == Character.UnicodeScript.COMMON;
  }

  private static void appendMark(StringBuilder slug, int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
      slug.appendCodePoint(c);
    } else {
      hyphen(slug);
    }
  }

  private static void appendLetter(StringBuilder slug, int c) {
    switch (c) {
      case 'ß' -> slug.append("ss");
      case 'æ' -> slug.append("ae");
      case 'œ' -> slug.append("oe");
      case 'ø' -> slug.append('o');
      case 'đ', 'ð' -> slug.append('d');
      case 'ł' -> slug.append('l');
      case 'þ' -> slug.append("th");
      case 'ı' -> slug.append('i');
      default -> slug.appendCodePoint(c);
    }
  }

  private static void append(StringBuilder slug, char c) {
    switch (c) {
      case '+' -> word(slug, "plus");
      case '#' -> word(slug, "sharp");
      case '&' -> word(slug, "and");
      default -> {
        char kept = ASCII[c];
        if (kept == '-') {
          hyphen(slug);
        } else {
          slug.append(kept);
        }
      }
    }
  }

  private static void word(StringBuilder slug, String word) {
    hyphen(slug);
    slug.append(word).append('-');
  }

  private static void hyphen(StringBuilder slug) {
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }

  private static String trimmed(StringBuilder slug) {
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }

  /**
   * The slug, cut at a hyphen where it is longer than {@code most} characters and then ending in a
   * hash of the whole, so that two long texts with one beginning stay two.
   */
  static String bounded(String slug, int most) {
    if (slug.length() <= most) {
      return slug;
    }
    int end = slug.lastIndexOf('-', most);
    if (end < most / 2) {
      end = Character.isLowSurrogate(slug.charAt(most)) ? most - 1 : most;
    }
    return slug.substring(0, end) + "-" + hash(slug, 10);
  }

  /** The first {@code digits} hexadecimal digits of the text's SHA-256. */
  static String hash(String text, int digits) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
