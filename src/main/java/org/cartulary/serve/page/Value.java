package org.cartulary.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * A value as a page shows it.
 *
 * @param text what is read
 * @param href where it leads, null if nowhere
 * @param lang the language of the text, null if that of the page or unknown
 * @param whole the text uncut, null if it is not cut or stands elsewhere
 */
public record Value(
    String text, @Nullable String href, @Nullable String lang, @Nullable String whole) {

  /** Text that is not cut. */
  public Value(String text, @Nullable String href, @Nullable String lang) {
    this(text, href, lang, null);
  }

  /** Text that leads nowhere. */
  public static Value text(String text) {
    return new Value(text, null, null);
  }
}
