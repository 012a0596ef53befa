package org.cartulary.extract.page.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.document.PlainTextLines.Line;
import org.cartulary.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Tells labelled lines: "Funder: NSF", "Role: PI". A label stands in a group of at least two, of
 * different kinds; a label that opens each line of a list is part of the list's shape.
 */
public final class FieldLabels {
  private static final Pattern LABEL =
      Pattern.compile("[*_]{0,2}(?<label>[^:：*_]{1,40})[*_]{0,2} ?[:：][*_]{0,2} ?");

  private final Map<String, String> kinds = new HashMap<>();

  public FieldLabels(Lexicon lexicon) {
    for (String prefix : List.of("field-", "role-")) {
      for (String kind : lexicon.kinds(prefix)) {
        lexicon.set(kind).forEach(label -> kinds.putIfAbsent(label, kind));
      }
    }
  }

  /** A label's kind and the value behind it. */
  record Labelled(String kind, Passage value) {}

  /** The field that a line is, or null. */
  @Nullable Labelled of(SourceText source, Line line) {
    String text =
        source.text().substring(line.contentFrom(), Math.min(line.to(), line.contentFrom() + 80));
    Matcher matcher = LABEL.matcher(text);
    if (!matcher.lookingAt()) {
      return null;
    }
    String label = matcher.group("label").strip().toLowerCase(Locale.ROOT);
    String kind = kinds.get(label.replaceAll("\\(s\\)$|\\([^()]*\\)$", "").strip());
    if (kind == null) {
      return null;
    }
    int from = line.contentFrom() + matcher.end();
    return new Labelled(kind, Passage.of(source, from, Math.max(from, line.to())));
  }

  /** Whether labelled lines of different kinds follow each other from a line on. */
  boolean isGroup(SourceText source, List<Line> group, int at) {
    Set<String> seen = new HashSet<>();
    for (int i = at; i < group.size(); i++) {
      Labelled labelled = of(source, group.get(i));
      if (labelled == null || !seen.add(labelled.kind())) {
        break;
      }
    }
    return seen.size() >= 2;
  }
}
