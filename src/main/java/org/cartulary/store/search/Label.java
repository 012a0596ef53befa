package org.cartulary.store.search;

/**
 * A name.
 *
 * @param text what is read
 * @param language a language tag, empty where none is stated
 */
public record Label(String text, String language) {

  /** How well it serves a reader of that language: 0 best. English is what most others can read. */
  int distance(String reader) {
    if (matches(reader)) {
      return 0;
    }
    return language.isEmpty() ? 1 : matches("en") ? 2 : 3;
  }

  private boolean matches(String wanted) {
    return language.equals(wanted) || language.startsWith(wanted + "-");
  }
}
