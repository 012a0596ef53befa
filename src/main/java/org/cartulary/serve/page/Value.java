package org.cartulary.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * A value as a page shows it.
 *
 * @param text what is read
 * @param href where it leads, null if nowhere
 * @param lang the language of the text, null if that of the page or unknown
 */
public record Value(String text, @Nullable String href, @Nullable String lang) {

  /** Text that leads nowhere. */
  public static Value text(String text) {
    return new Value(text, null, null);
  }
}
