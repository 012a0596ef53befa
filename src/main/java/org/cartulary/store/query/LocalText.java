package org.cartulary.store.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in one or more languages.
 *
 * @param byLanguage texts by language tag in lower case ({@code en}, {@code zh}), the first of
 *     which stands in for a language that is not there; empty where there is no text
 */
public record LocalText(Map<String, String> byLanguage) {
  /** The language of a text that does not say it. */
  public static final String DEFAULT = "en";

  public LocalText {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** A text in the language of the library. */
  public static LocalText of(String text) {
    return new LocalText(text.isEmpty() ? Map.of() : Map.of(DEFAULT, text));
  }

  /**
   * The text for readers of a language: in it, in the language without its region, in English, or
   * in the first language that there is.
   *
   * @param language a tag of BCP 47, such as {@code zh-CN}
   */
  public String in(String language) {
    return byLanguage.getOrDefault(languageFor(language), "");
  }

  /** The language in which {@link #in} answers. */
  public String languageFor(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    String primary = tag.split("-", 2)[0];
    for (String candidate : new String[] {tag, primary, DEFAULT}) {
      if (byLanguage.containsKey(candidate)) {
        return candidate;
      }
    }
    return byLanguage.keySet().stream().findFirst().orElse(DEFAULT);
  }

  /** The text in English, or in the first language that there is. */
  @Override
  public String toString() {
    return in(DEFAULT);
  }
}
