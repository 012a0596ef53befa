package org.cartulary.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as a query: every word must be there, whole or as the start of one. There is
 * no syntax; each character is a part of a word or a gap between two.
 */
final class WordsQuery {
  static final int MAX_LENGTH = 256;
  static final int MAX_WORDS = 24;

  /** Fewer letters begin too many words of a long text; a Chinese character is a word. */
  static final int MIN_PREFIX = 3;

  private static final int MAX_PREFIX = 100;

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

  /** Of an identifier that was copied as an address: https://orcid.org/…, https://doi.org/…. */
  private static final Pattern HOST = Pattern.compile("(?i)^https?://[^/]*/");

  static final float TIE = 0.1f;

  private final Analyzers analyzers;

  WordsQuery(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** For lists and search: in names, texts, numbers and the names around. */
  Query search(String typed) {
    String text = bounded(typed);
    if (text.isBlank()) {
      return new MatchAllDocsQuery();
    }
    return found(text, false)
        .add(whole(text, false, 50), Occur.SHOULD)
        .add(whole(text, true, 10), Occur.SHOULD)
        .build();
  }

  /** For suggestions while typing: in names and numbers; what has many grants comes first. */
  Query suggest(String typed) {
    String text = bounded(typed);
    if (text.isBlank()) {
      return new MatchNoDocsQuery();
    }
    return found(text, true)
        .add(whole(text, true, 6), Occur.SHOULD)
        .add(FeatureField.newLogQuery(Fields.WEIGHTS, Fields.GRANTS, 1, 2), Occur.SHOULD)
        .build();
  }

  private static String bounded(String typed) {
    String text = typed.length() <= MAX_LENGTH ? typed : typed.substring(0, MAX_LENGTH);
    return GAPS.matcher(text).replaceAll(" ").strip();
  }

  /** The things that have all the words, and those that have the whole as their number. */
  private BooleanQuery.Builder found(String text, boolean namesOnly) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(words(text, namesOnly), Occur.SHOULD);
    String number = Identifiers.normal(HOST.matcher(text).replaceFirst(""));
    if (Identifiers.isLike(number)) {
      either.add(constant(new TermQuery(new Term(Fields.IDENTIFIER, number)), 1_000), Occur.SHOULD);
      if (number.length() >= MIN_PREFIX) {
        either.add(constant(prefix(Fields.IDENTIFIER, number), 100), Occur.SHOULD);
        either.add(constant(prefix(Fields.IDENTIFIER_PART, number), 50), Occur.SHOULD);
      }
    }
    return new BooleanQuery.Builder().add(either.build(), Occur.MUST);
  }

  private Query words(String text, boolean namesOnly) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int left = MAX_WORDS;
    boolean any = false;
    for (String part : text.split(" ", -1)) {
      List<String> words = analyzers.words(part);
      words = words.subList(0, Math.min(left, words.size()));
      left -= words.size();
      if (!words.isEmpty()) {
        all.add(part(part, words, namesOnly), Occur.MUST);
        any = true;
      }
    }
    return any ? all.build() : new MatchNoDocsQuery();
  }

  /** What stands between two gaps: in a script without spaces that can be many words. */
  private Query part(String part, List<String> words, boolean namesOnly) {
    List<Query> ways = new ArrayList<>();
    BooleanQuery.Builder each = new BooleanQuery.Builder();
    words.forEach(word -> each.add(word(word, namesOnly), Occur.MUST));
    ways.add(each.build());
    if (part.codePoints().anyMatch(WordsQuery::isUnspaced)) {
      List<String> pairs = analyzers.pairs(part);
      pairs = pairs.subList(0, Math.min(2 * MAX_WORDS, pairs.size()));
      ways.add(boosted(phrase(Fields.LABEL_PAIRS, pairs), 4));
      if (!namesOnly) {
        ways.add(phrase(Fields.TEXT_PAIRS, pairs));
      }
    }
    addNumber(part, ways);
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static void addNumber(String text, List<Query> ways) {
    String number = Identifiers.normal(text);
    if (Identifiers.isLike(number) && number.length() >= MIN_PREFIX) {
      ways.add(constant(prefix(Fields.IDENTIFIER, number), 8));
      ways.add(constant(prefix(Fields.IDENTIFIER_PART, number), 4));
    }
  }

  private static Query word(String word, boolean namesOnly) {
    List<Query> ways = new ArrayList<>();
    ways.add(boosted(new TermQuery(new Term(Fields.LABEL, word)), 4));
    ways.add(constant(prefix(Fields.LABEL, word), 2));
    if (!namesOnly) {
      ways.add(new TermQuery(new Term(Fields.TEXT, word)));
      ways.add(boosted(new TermQuery(new Term(Fields.RELATED, word)), 0.5f));
      boolean enough =
          word.codePointCount(0, word.length()) >= MIN_PREFIX
              || word.codePoints().anyMatch(WordsQuery::isUnspaced);
      if (enough) {
        ways.add(constant(prefix(Fields.TEXT, word), 0.5f));
        ways.add(constant(prefix(Fields.RELATED, word), 0.3f));
      }
    }
    addNumber(word, ways);
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private Query whole(String text, boolean prefix, float score) {
    Term term = new Term(Fields.WHOLE_LABEL, analyzers.whole(text));
    if (term.text().isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return constant(prefix ? prefix(term.field(), term.text()) : new TermQuery(term), score);
  }

  /** Whether it belongs to a script that writes words without gaps between them. */
  static boolean isUnspaced(int character) {
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  static Query phrase(String field, List<String> terms) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    terms.forEach(term -> phrase.add(new Term(field, term)));
    return phrase.build();
  }

  /** Nobody types so long a beginning, and Lucene takes none of a thousand bytes. */
  static Query prefix(String field, String start) {
    return start.length() <= MAX_PREFIX
        ? new PrefixQuery(new Term(field, start))
        : new MatchNoDocsQuery();
  }

  static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }

  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
