package org.cartulary.store.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks in texts what a query looked for. */
final class Highlights {
  private static final int SNIPPETS = 2;
  private static final int SNIPPET_LENGTH = 160;

  private final Query query;
  private final UnifiedHighlighter wholes;
  private final UnifiedHighlighter sentences;

  /** Cuts nothing and knows no markup. */
  private static final class Pieces extends PassageFormatter {
    @Override
    public List<Marked> format(Passage[] passages, String content) {
      List<Marked> marked = new ArrayList<>();
      for (Passage passage : passages) {
        if (passage.getNumMatches() > 0) {
          marked.add(new Marked(pieces(passage, content), ""));
        }
      }
      return marked;
    }

    private static List<Marked.Piece> pieces(Passage passage, String content) {
      List<Marked.Piece> pieces = new ArrayList<>();
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(at, passage.getMatchStarts()[i]);
        int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
        if (start < end) {
          add(pieces, content.substring(at, start), false);
          add(pieces, content.substring(start, end), true);
          at = end;
        }
      }
      add(pieces, content.substring(at, passage.getEndOffset()), false);
      return pieces;
    }

    private static void add(List<Marked.Piece> pieces, String text, boolean match) {
      int last = pieces.size() - 1;
      if (last >= 0 && pieces.get(last).match() && match) {
        pieces.set(last, new Marked.Piece(pieces.get(last).text() + text, true));
      } else if (!text.isEmpty()) {
        pieces.add(new Marked.Piece(text, match));
      }
    }
  }

  Highlights(Query query, Analyzers analyzers) {
    this.query = query;
    UnifiedHighlighter.Builder builder =
        UnifiedHighlighter.builderWithoutSearcher(analyzers.index())
            // Else nothing is marked in a text that has only some of the words.
            .withWeightMatches(false)
            .withFieldMatcher(field -> true)
            .withFormatter(new Pieces());
    this.wholes = builder.withBreakIterator(WholeBreakIterator::new).build();
    this.sentences =
        builder
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), SNIPPET_LENGTH, 0.5f))
            .build();
  }

  /** A name with its marks; without any where nothing in it was looked for. */
  Marked name(Label label) throws IOException {
    Optional<Marked> marked = marked(wholes, Fields.LABEL, label.text(), 1).stream().findFirst();
    return marked.map(m -> m.in(label.language())).orElseGet(() -> Marked.plain(label));
  }

  /** The parts of a text in which something was looked for. */
  List<Marked> snippets(String text) throws IOException {
    return marked(sentences, Fields.TEXT, text, SNIPPETS);
  }

  private List<Marked> marked(UnifiedHighlighter highlighter, String field, String text, int most)
      throws IOException {
    Object marked = highlighter.highlightWithoutSearcher(field, query, text, most);
    return marked instanceof List<?> list
        ? list.stream().map(Marked.class::cast).toList()
        : List.of();
  }
}
