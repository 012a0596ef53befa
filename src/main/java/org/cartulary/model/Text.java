package org.cartulary.model;

import org.jspecify.annotations.Nullable;

/**
 * Words meant for people.
 *
 * @param value the words, white space collapsed, not empty
 * @param language a BCP 47 tag in lower case ("en", "zh"), or null where it is not known
 */
public record Text(String value, @Nullable String language) {
  public Text {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an empty text says nothing");
    }
  }
}
