package org.cartulary.store.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The names of a thing, in a stable order, and how the index keeps them.
 *
 * @param all at least one
 */
public record Labels(List<Label> all) {
  /** A name of more characters is cut; a page shows no more. */
  private static final int MAX_LENGTH = 1_000;

  private static final int MAX_LABELS = 8;
  private static final Comparator<Label> STABLE =
      Comparator.comparing(Label::language).thenComparing(Label::text);

  public Labels {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a thing has a name");
    }
    all = List.copyOf(all);
  }

  /** Names from anywhere: sorted, without repetitions, none too long, not too many. */
  static Labels of(List<Label> said, String otherwise) {
    Set<Label> kept = new LinkedHashSet<>();
    said.stream()
        .filter(label -> !label.text().isBlank())
        .map(label -> new Label(cut(label.text()), label.language()))
        .sorted(STABLE)
        .limit(MAX_LABELS)
        .forEach(kept::add);
    return new Labels(kept.isEmpty() ? List.of(new Label(cut(otherwise), "")) : List.copyOf(kept));
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}]+", " ");
    return line.length() <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_LENGTH) - 1))
            + "…";
  }

  /** The name for a reader of that language. */
  public Label best(String reader) {
    return all.stream().min(Comparator.comparingInt(l -> l.distance(reader))).orElseThrow();
  }

  BytesRef encoded() {
    StringBuilder lines = new StringBuilder();
    all.forEach(l -> lines.append(l.language()).append('\t').append(l.text()).append('\n'));
    return new BytesRef(lines);
  }

  static Labels decoded(BytesRef bytes) {
    List<Label> labels = new ArrayList<>();
    for (String line : (Iterable<String>) bytes.utf8ToString().lines()::iterator) {
      int tab = line.indexOf('\t');
      labels.add(new Label(line.substring(tab + 1), line.substring(0, tab)));
    }
    return new Labels(labels);
  }
}
