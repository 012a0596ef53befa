package org.cartulary.serve.page;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of our pages in one language. They stand in resource bundles, one for each area of the
 * site ({@code org/cartulary/serve/messages/AREA.properties} in English, {@code AREA_zh.properties}
 * in Chinese, UTF-8), each key in one area only. Values stand in braces: {@code {0}}, with a choice
 * {@code {0,choice,1#one grant|1<{0} grants}} where a language has a plural ({@link
 * MessageFormat}). An apostrophe is {@code ’}, for {@code '} quotes.
 */
public final class Messages {
  /** The areas; who adds a bundle adds it here. */
  static final List<String> AREAS =
      List.of(
          "layout",
          "portraits",
          "terms",
          "sources",
          "lists",
          "documents",
          "api",
          "sparql",
          "discovery");

  static final String FOLDER = "org.cartulary.serve.messages.";

  /** Who adds a language adds a bundle of it for each area, and the language here. */
  private static final List<String> LANGUAGES = List.of("en", "zh");

  private static final Map<String, Messages> ALL = all();

  private final String language;
  private final Locale locale;
  private final Map<String, String> texts = new HashMap<>();

  /** By text; there are no more than messages. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

  private Messages(String language) {
    this.language = language;
    this.locale = Locale.forLanguageTag(language);
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    // English stands in the bundles without a language in their names.
    Locale bundles = language.equals(LANGUAGES.get(0)) ? Locale.ROOT : locale;
    for (String area : AREAS) {
      ResourceBundle bundle = ResourceBundle.getBundle(FOLDER + area, bundles, exact);
      bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }
  }

  private static Map<String, Messages> all() {
    Map<String, Messages> all = new HashMap<>();
    LANGUAGES.forEach(language -> all.put(language, new Messages(language)));
    return Map.copyOf(all);
  }

  /** The languages that our pages speak, by BCP 47 tag; English first. */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /**
   * The words of a language.
   *
   * @throws IllegalArgumentException if it is none of {@link #languages()}
   */
  public static Messages in(String language) {
    Messages messages = ALL.get(language);
    if (messages == null) {
      throw new IllegalArgumentException("our pages do not speak " + language);
    }
    return messages;
  }

  /** The BCP 47 tag. */
  public String language() {
    return language;
  }

  /** For dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /**
   * A message.
   *
   * @param values fill its braces; numbers are written as the language does
   * @throws MissingResourceException if no bundle has the key
   */
  public String say(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new MissingResourceException("no message " + key, Messages.class.getName(), key);
    }
    return values.length == 0 ? text : format(text).format(values);
  }

  /** A copy, since a format is of use to one thread at a time; reading its pattern takes longer. */
  private MessageFormat format(String text) {
    return (MessageFormat)
        formats.computeIfAbsent(text, any -> new MessageFormat(text, locale)).clone();
  }

  /**
   * How the language writes dates.
   *
   * @param key of the message that holds the pattern
   */
  DateTimeFormatter dates(String key) {
    return dates.computeIfAbsent(key, any -> DateTimeFormatter.ofPattern(say(key), locale));
  }

  /** The messages whose keys start so, by key and as the bundles have them; for scripts. */
  public Map<String, String> starting(String prefix) {
    Map<String, String> some = new TreeMap<>();
    texts.forEach(
        (key, text) -> {
          if (key.startsWith(prefix)) {
            some.put(key, text);
          }
        });
    return some;
  }

  /** A message without values, if there is one; for keys that come from data. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }
}
