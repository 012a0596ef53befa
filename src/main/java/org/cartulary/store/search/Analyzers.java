package org.cartulary.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become terms. One chain serves all languages: Unicode's word boundaries, Chinese and
 * Japanese by ICU's dictionary, then case, width, accents and other marks folded. As a dictionary
 * does not cut a word alike in every context, such texts are indexed by pairs of characters too.
 */
final class Analyzers {
  private static final boolean CHINESE_AND_JAPANESE_BY_DICTIONARY = true;

  private final Analyzer words = new Folding(CHINESE_AND_JAPANESE_BY_DICTIONARY);
  private final Analyzer pairs = new Folding(false);
  private final Analyzer index =
      new PerFieldAnalyzerWrapper(
          words, Map.of(Fields.LABEL_PAIRS, pairs, Fields.TEXT_PAIRS, pairs));

  /** Words, or characters in pairs. */
  private static final class Folding extends Analyzer {
    private final boolean dictionary;

    Folding(boolean dictionary) {
      this.dictionary = dictionary;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new ICUTokenizer(new DefaultICUTokenizerConfig(dictionary, true));
      TokenStream folded = new ICUFoldingFilter(source);
      return new TokenStreamComponents(source, dictionary ? folded : new CJKBigramFilter(folded));
    }
  }

  /** By the field's name. */
  Analyzer index() {
    return index;
  }

  /** The words of a text. */
  List<String> words(String text) {
    return terms(words, text);
  }

  /** The pairs of characters of a text in a script without spaces; its other words as they are. */
  List<String> pairs(String text) {
    return terms(pairs, text);
  }

  /** A whole text as one term: its words, joined. */
  String whole(String text) {
    return String.join(" ", words(text));
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return terms;
  }
}
