package org.cartulary.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words in the literals of things. The index tells which things have all the words, the
 * best first; which of a thing's literals has them is told of each literal, as its text is indexed.
 * For one thread.
 */
public final class TextSearch {
  /** The properties whose literals are indexed as names or texts. */
  public static final Set<Node> PROPERTIES =
      Set.of(
          RDFS.label,
          SKOS.prefLabel,
          SKOS.altLabel,
          SKOS.hiddenLabel,
          SKOS.definition,
          VIVO.abbreviation,
          VIVO.freetextKeyword,
          BIBO.abstract_,
          CARTULARY.programme);

  /** The most characters that can be looked for. */
  public static final int MAX_LENGTH = WordsQuery.MAX_LENGTH;

  /** The most words that can be looked for. */
  public static final int MAX_WORDS = WordsQuery.MAX_WORDS;

  private static final int PAGE = 1_000;

  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final Keys keys;
  private final Analyzers analyzers;
  private final Query query;
  private final MemoryIndex text = new MemoryIndex();
  private @Nullable ScoreDoc last;

  /** A thing that has all the words. */
  public record Candidate(String iri, float score) {}

  /**
   * @param stopped whether to look no further
   */
  TextSearch(
      IndexReader reader, Keys keys, Analyzers analyzers, Query query, BooleanSupplier stopped)
      throws IOException {
    this.searcher = new IndexSearcher(reader);
    searcher.setTimeout(stopped::getAsBoolean);
    this.stored = reader.storedFields();
    this.keys = keys;
    this.analyzers = analyzers;
    this.query = query;
  }

  /**
   * The next best things; none when there are no more.
   *
   * @throws QueryCancelledException if it is to look no further
   */
  public List<Candidate> next() {
    try {
      TopDocs found = searcher.searchAfter(last, query, PAGE);
      if (searcher.timedOut()) {
        throw new QueryCancelledException();
      }
      List<Candidate> candidates = new ArrayList<>();
      for (ScoreDoc thing : found.scoreDocs) {
        String key = stored.document(thing.doc, Set.of(Fields.KEY)).get(Fields.KEY);
        candidates.add(new Candidate(keys.iri(key), thing.score));
        last = thing;
      }
      return candidates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text has all the words. */
  public boolean isIn(String literal) {
    text.reset();
    text.addField(Fields.TEXT, literal, analyzers.index());
    text.addField(Fields.TEXT_PAIRS, literal, analyzers.index());
    return text.search(query) > 0;
  }
}
