package org.cartulary.export.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked for of a format beside its name. */
final class FormatOptions {
  private final String format;
  private final Map<String, String> given;

  FormatOptions(String format, Map<String, String> given) {
    this.format = format;
    this.given = Map.copyOf(given);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * An option without which nothing can be written.
   *
   * @throws FormatOptionException if it is missing
   */
  String required(String name) {
    return text(name)
        .orElseThrow(() -> new FormatOptionException(format + " needs the option " + name));
  }

  /**
   * One of several words; the first if nothing is said.
   *
   * @throws FormatOptionException if it is another
   */
  String choice(String name, List<String> words) {
    String said = text(name).orElse(words.get(0));
    if (!words.contains(said)) {
      throw new FormatOptionException(
          format + ": " + name + " is " + String.join(" or ", words) + ", not " + said);
    }
    return said;
  }

  /** Whether yes is said. */
  boolean yes(String name, boolean otherwise) {
    List<String> words = otherwise ? List.of("yes", "no") : List.of("no", "yes");
    return choice(name, words).equals("yes");
  }
}
