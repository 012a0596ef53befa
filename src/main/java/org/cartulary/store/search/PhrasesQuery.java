package org.cartulary.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words, and phrases between quotation marks, all of which must stand in a text: a word whole or as
 * the start of one, the words of a phrase whole and in their order. Unlike {@link WordsQuery} it
 * asks of a single text what it asks of a thing, so it can be put to either.
 */
final class PhrasesQuery {
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

  private final Analyzers analyzers;
  private final BooleanQuery.Builder all = new BooleanQuery.Builder();
  private int words;

  private PhrasesQuery(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** The query; empty if there is no word in what was written, or there are too many. */
  static Optional<Query> of(String written, Analyzers analyzers) {
    PhrasesQuery query = new PhrasesQuery(analyzers);
    String[] between = written.split("\"", -1);
    for (int i = 0; i < between.length; i++) {
      if (i % 2 == 1) {
        query.add(between[i], true);
      } else {
        for (String part : GAPS.split(between[i], -1)) {
          query.add(part, false);
        }
      }
    }
    return query.words > 0 && query.words <= WordsQuery.MAX_WORDS
        ? Optional.of(query.all.build())
        : Optional.empty();
  }

  private void add(String part, boolean phrase) {
    List<String> terms = analyzers.words(part);
    words += terms.size();
    if (terms.isEmpty() || words > WordsQuery.MAX_WORDS) {
      return;
    }
    List<Query> ways = new ArrayList<>();
    if (phrase) {
      ways.add(WordsQuery.phrase(Fields.LABEL, terms));
      ways.add(WordsQuery.phrase(Fields.TEXT, terms));
    } else {
      BooleanQuery.Builder each = new BooleanQuery.Builder();
      terms.forEach(term -> each.add(word(term), Occur.MUST));
      ways.add(each.build());
    }
    if (part.codePoints().anyMatch(WordsQuery::isUnspaced)) {
      List<String> pairs = analyzers.pairs(part);
      ways.add(WordsQuery.phrase(Fields.LABEL_PAIRS, pairs));
      ways.add(WordsQuery.phrase(Fields.TEXT_PAIRS, pairs));
    }
    all.add(new DisjunctionMaxQuery(ways, WordsQuery.TIE), Occur.MUST);
  }

  private static Query word(String word) {
    List<Query> ways = new ArrayList<>();
    ways.add(WordsQuery.boosted(new TermQuery(new Term(Fields.LABEL, word)), 4));
    ways.add(new TermQuery(new Term(Fields.TEXT, word)));
    if (word.codePointCount(0, word.length()) >= WordsQuery.MIN_PREFIX
        || word.codePoints().anyMatch(WordsQuery::isUnspaced)) {
      ways.add(WordsQuery.constant(WordsQuery.prefix(Fields.LABEL, word), 2));
      ways.add(WordsQuery.constant(WordsQuery.prefix(Fields.TEXT, word), 0.5f));
    }
    return new DisjunctionMaxQuery(ways, WordsQuery.TIE);
  }
}
