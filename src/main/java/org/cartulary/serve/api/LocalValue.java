package org.cartulary.serve.api;

import org.cartulary.serve.page.Value;
import org.cartulary.store.query.LocalText;

/** Texts of headers on pages. */
final class LocalValue {
  private LocalValue() {}

  /** The text for readers of a language, with the language that it is in where that is another. */
  static Value of(LocalText text, String language) {
    String found = text.languageFor(language);
    return new Value(text.in(language), null, found.equals(language) ? null : found);
  }
}
