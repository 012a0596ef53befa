package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words with all the places where they stand, so that what a source says many times is read once.
 *
 * @param words a passage with these words in this sentence
 * @param places the passages with them, in their order
 */
public record Quote(Passage words, List<Passage> places) {
  /** How many quotes, or places of one, are shown at once; the others on demand. */
  private static final int SHOWN = 3;

  public Quote {
    places = List.copyOf(places);
  }

  /** Of those passages that say the same, one. */
  public static List<Quote> of(List<Passage> passages) {
    Map<List<String>, List<Passage>> same = new LinkedHashMap<>();
    for (Passage passage : passages) {
      same.computeIfAbsent(
              List.of(passage.before(), passage.quote(), passage.after()), any -> new ArrayList<>())
          .add(passage);
    }
    return same.values().stream().map(all -> new Quote(all.get(0), all)).toList();
  }

  /** The first few. */
  public static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  /** Those after the first few. */
  public static <T> List<T> rest(List<T> all) {
    return all.subList(Math.min(SHOWN, all.size()), all.size());
  }
}
