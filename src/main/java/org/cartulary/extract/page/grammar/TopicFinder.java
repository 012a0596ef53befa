package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.model.Vocabulary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts of vocabularies in a text by their labels, word by word: without case, hyphens
 * as spaces, plurals as singulars, the longest label first. A Han character is a word of its own.
 * An abbreviation of up to five capitals counts only in capitals.
 */
public final class TopicFinder {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,5}");

  private final Node root = new Node();

  /** A word of a label, and what may follow. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Concept concept;
    private @Nullable String exactly;
  }

  /** A word of a text. */
  private record Word(String printed, String folded, int from, int to) {}

  /**
   * @param vocabularies where two know a label, the first one's concept is meant
   */
  public TopicFinder(List<Vocabulary> vocabularies) {
    for (Vocabulary vocabulary : vocabularies) {
      vocabulary.concepts().forEach(this::add);
    }
  }

  private void add(Concept concept) {
    Stream.of(concept.preferred(), concept.alternative(), concept.hidden())
        .flatMap(List::stream)
        .map(Text::value)
        .forEach(label -> add(label, concept));
  }

  private void add(String label, Concept concept) {
    Node node = root;
    for (Word word : words(label)) {
      node = node.next.computeIfAbsent(word.folded(), w -> new Node());
    }
    if (node != root && node.concept == null) {
      node.concept = concept;
      node.exactly = ABBREVIATION.matcher(label).matches() ? label : null;
    }
  }

  /** The concepts in a text, in its order, each as often as it stands there. */
  public List<Mention<Concept>> find(String text) {
    List<Word> words = words(text);
    List<Mention<Concept>> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int longest = 0;
      Concept concept = null;
      Node node = root.next.get(words.get(i).folded());
      for (int j = i; node != null; j++) {
        if (node.concept != null && agrees(node, words.get(j))) {
          concept = node.concept;
          longest = j - i + 1;
        }
        node =
            j + 1 < words.size() && adjacent(text, words.get(j), words.get(j + 1))
                ? node.next.get(words.get(j + 1).folded())
                : null;
      }
      if (concept != null) {
        int to = words.get(i + longest - 1).to();
        found.add(new Mention<>(concept, words.get(i).from(), to, Confidence.LABEL));
      }
      i += Math.max(1, longest);
    }
    return found;
  }

  private static boolean agrees(Node node, Word word) {
    String exactly = node.exactly;
    return exactly == null
        || word.printed().equals(exactly)
        || word.printed().equals(exactly + "s");
  }

  /** Nothing but a space or a hyphen between them. */
  private static boolean adjacent(String text, Word first, Word second) {
    int gap = second.from() - first.to();
    return gap == 0 || (gap == 1 && " -/'’‑–".indexOf(text.charAt(first.to())) >= 0);
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(
          new Word(word, singular(word.toLowerCase(Locale.ROOT)), matcher.start(), matcher.end()));
    }
    return words;
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
