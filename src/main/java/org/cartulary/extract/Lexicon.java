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

  /**
   * A regular expression for any of the words of some kinds, the longest first, without a group. A
   * Latin word does not match inside another; the boundary is tested once for all words, so that
   * most places in a text are left at once.
   */
  public String anyOf(String... kinds) {
    Map<Boundaries, List<String>> groups = new LinkedHashMap<>();
    List.of(kinds).stream()
        .flatMap(kind -> words(kind).stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(w -> groups.computeIfAbsent(Boundaries.of(w), b -> new ArrayList<>()).add(w));
    return groups.entrySet().stream()
        .map(group -> group.getKey().around(group.getValue()))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** On which sides a word may not go on. */
  private record Boundaries(boolean start, boolean end) {

    static Boundaries of(String word) {
      return new Boundaries(
          isLatin(word.codePointAt(0)), isLatin(word.codePointBefore(word.length())));
    }

    String around(List<String> words) {
      String any =
          words.stream()
              .map(word -> Pattern.quote(word).replace(" ", "\\E\\s\\Q"))
              .collect(Collectors.joining("|", "(?:", ")"));
      return (start ? "(?<![\\p{IsLatin}\\d])" : "") + any + (end ? "(?![\\p{IsLatin}\\d])" : "");
    }
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }
}
