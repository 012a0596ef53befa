package org.cartulary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words that the grammar of pages goes by, from {@code cues.yaml}: a list per kind, in all the
 * languages that we read. A kind that is not there is a programming error.
 */
public final class Lexicon {
  private static final String RESOURCE = "cues.yaml";

  private final Map<String, List<String>> words;

  private Lexicon(Map<String, List<String>> words) {
    this.words = words;
  }

  /** The lexicon that comes with Cartulary. */
  public static Lexicon load() {
    try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      Map<String, List<String>> words = new LinkedHashMap<>();
      ((Map<?, ?>) loaded)
          .forEach(
              (kind, list) -> {
                List<String> strings = new ArrayList<>();
                ((List<?>) list).forEach(word -> strings.add((String) word));
                words.put((String) kind, List.copyOf(strings));
              });
      return new Lexicon(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a kind, as written in the file. */
  public List<String> words(String kind) {
    List<String> list = words.get(kind);
    if (list == null) {
      throw new IllegalArgumentException("no words of the kind " + kind);
    }
    return list;
  }

  /** The words of a kind in lower case. */
  public Set<String> set(String kind) {
    return words(kind).stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** The kinds whose names start so: {@code field-title}, {@code field-funder}, … */
  public List<String> kinds(String prefix) {
    return words.keySet().stream().filter(k -> k.startsWith(prefix)).toList();
  }

  /** A regular expression for any of the words of some kinds, the longest first, no group. */
  public String anyOf(String... kinds) {
    return List.of(kinds).stream()
        .flatMap(kind -> words(kind).stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Lexicon::bounded)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A word with its boundaries: a Latin word does not match inside another. */
  private static String bounded(String word) {
    String quoted =
        List.of(word.split(" ", -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s"));
    boolean latinStart = isLatin(word.codePointAt(0));
    boolean latinEnd = isLatin(word.codePointBefore(word.length()));
    String start = latinStart ? "(?<![\\p{IsLatin}\\d])" : "";
    return start + quoted + (latinEnd ? "(?![\\p{IsLatin}\\d])" : "");
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }
}
