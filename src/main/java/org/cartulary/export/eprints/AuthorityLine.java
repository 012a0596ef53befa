package org.cartulary.export.eprints;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of an authority file, as EPrints' script {@code cgi/users/lookup/file} reads it: what is
 * searched, a tab, and the element that is shown, with the value that goes into the field.
 *
 * @param words what it is found by
 * @param value what goes into the field; not blank
 */
record AuthorityLine(Collection<String> words, String value) {
  private static final int REPLACEMENT = 0xFFFD;

  byte[] bytes() {
    String xml = xml(spaced(value));
    return (key()
            + "\t<li>"
            + xml
            + "<ul><li id=\"for:value:relative:\">"
            + xml
            + "</li></ul></li>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String key() {
    Set<String> all = new LinkedHashSet<>();
    all.add(spaced(value));
    words.stream().map(AuthorityLine::spaced).filter(word -> !word.isEmpty()).forEach(all::add);
    return String.join(" ", all);
  }

  /** Without tabs, line ends and other characters that no XML has, on one line. */
  static String spaced(String text) {
    return text.codePoints()
        .map(point -> isHeld(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
        .strip();
  }

  private static boolean isHeld(int point) {
    if (point < ' ') {
      return Character.isWhitespace(point) && point < 0x1C;
    }
    return point != 0xFFFE && point != 0xFFFF && Character.getType(point) != Character.SURROGATE;
  }

  /** In ASCII alone: the script takes each byte for a character. */
  private static String xml(String text) {
    return text.codePoints()
        .mapToObj(
            point ->
                point < 0x7F && "<>&\"".indexOf(point) < 0
                    ? Character.toString(point)
                    : "&#" + point + ";")
        .collect(Collectors.joining());
  }
}
