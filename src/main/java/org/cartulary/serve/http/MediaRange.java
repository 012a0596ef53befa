package org.cartulary.serve.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One element of an {@code Accept} field (RFC 9110 §12.5.1).
 *
 * @param type in lower case, or {@code *}
 * @param subtype in lower case, or {@code *}
 * @param parameters by lower-case name, without the weight and what follows it
 * @param weight from 0 (not acceptable) to 1 (RFC 9110 §12.4.2)
 */
record MediaRange(String type, String subtype, Map<String, String> parameters, double weight) {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  MediaRange {
    parameters = Map.copyOf(parameters);
  }

  /** The range that an element says; empty where it is malformed. */
  static Optional<MediaRange> parse(String element) {
    String[] parts = FieldValue.split(element, ';').toArray(String[]::new);
    String[] types = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (types.length != 2
        || !TOKEN.matcher(types[0]).matches()
        || !TOKEN.matcher(types[1]).matches()
        || (types[0].equals("*") && !types[1].equals("*"))) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        if (parts[i].isBlank()) {
          continue;
        }
        return Optional.empty();
      }
      String name = parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT);
      String value = FieldValue.unquote(parts[i].substring(equals + 1).strip());
      if (name.equals("q")) {
        OptionalDouble weight = FieldValue.weight(value);
        return weight.isPresent()
            ? Optional.of(new MediaRange(types[0], types[1], parameters, weight.getAsDouble()))
            : Optional.empty();
      }
      parameters.put(name, value);
    }
    return Optional.of(new MediaRange(types[0], types[1], parameters, 1));
  }

  /** The profiles asked for: IRIs with spaces between them (RFC 6906 §3.1, JSON-LD 1.1 §C). */
  private Set<String> profiles() {
    String profile = parameters.get("profile");
    return profile == null ? Set.of() : Set.copyOf(Arrays.asList(profile.strip().split("\\s+")));
  }

  /**
   * How precisely this range names the media type: 3 with parameters, 2 by type and subtype, 1 by
   * type, 0 by {@code *}{@code /*}, -1 if it does not match. All that we send is UTF-8, so a
   * charset parameter other than that does not match. A profile that some form keeps asks for such
   * a form and no other; one that none keeps, and other parameters, are taken as wishes.
   *
   * @param profiles those that the form keeps
   * @param known those that any form of this document keeps
   */
  int specificity(String mediaType, Set<String> profiles, Set<String> known) {
    Set<String> wanted = profiles();
    if (wanted.stream().anyMatch(known::contains)
        && wanted.stream().noneMatch(profiles::contains)) {
      return -1;
    }
    String charset = parameters.get("charset");
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      return -1;
    }
    if (type.equals("*")) {
      return 0;
    }
    int slash = mediaType.indexOf('/');
    if (!type.equals(mediaType.substring(0, slash))) {
      return -1;
    }
    if (subtype.equals("*")) {
      return 1;
    }
    if (!subtype.equals(mediaType.substring(slash + 1))) {
      return -1;
    }
    return parameters.isEmpty() ? 2 : 3;
  }
}
