package org.cartulary.store.search;

import java.util.Locale;

/**
 * A name.
 *
 * @param text what is read
 * @param language a language tag, empty where none is stated
 */
public record Label(String text, String language) {

  /**
   * How well it serves a reader of that language: 0 best. English is what most others can read;
   * what states no language may be in any.
   */
  public int distance(String reader) {
    if (matches(reader)) {
      return 0;
    }
    return matches("en") ? 1 : language.isEmpty() ? 2 : 3;
  }

  private boolean matches(String wanted) {
    String tag = language.toLowerCase(Locale.ROOT);
    return tag.equals(wanted) || tag.startsWith(wanted + "-");
  }
}
