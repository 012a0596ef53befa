package org.cartulary.store.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.LongBitSet;

/**
 * What grants say of the things on them. The grants are indexed first, and then asked; so nothing
 * of them has to be kept in memory.
 */
final class GrantTally {
  private final IndexSearcher grants;

  /**
   * What a thing's grants say.
   *
   * @param count how many there are
   * @param facets the values that some of them has
   */
  record Tally(int count, Map<Facet, Set<String>> facets) {

    /** The values of a facet, none if no grant has any. */
    Set<String> values(Facet facet) {
      return facets.getOrDefault(facet, Set.of());
    }
  }

  /**
   * @param grants an index of all grants and nothing else
   */
  GrantTally(IndexReader grants) {
    this.grants = new IndexSearcher(grants);
    this.grants.setQueryCache(null);
  }

  /** The grants that have a term. */
  Tally of(Term term) throws IOException {
    Query query = new TermQuery(term);
    Weight weight = grants.createWeight(grants.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    int count = 0;
    for (LeafReaderContext leaf : grants.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        count += collect(scorer.iterator(), leaf, facets);
      }
    }
    return new Tally(count, facets);
  }

  private static int collect(
      DocIdSetIterator found, LeafReaderContext leaf, Map<Facet, Set<String>> facets)
      throws IOException {
    SortedSetDocValues values =
        DocValues.getSortedSet(leaf.reader(), FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    LongBitSet seen = new LongBitSet(Math.max(1, values.getValueCount()));
    int count = 0;
    while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      count++;
      if (values.advanceExact(found.docID())) {
        for (int i = 0; i < values.docValueCount(); i++) {
          long ordinal = values.nextOrd();
          if (!seen.getAndSet(ordinal)) {
            String[] path = FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString());
            Optional<Facet> facet = Facet.of(path[0]);
            facet.ifPresent(
                known -> facets.computeIfAbsent(known, any -> new HashSet<>()).add(path[1]));
          }
        }
      }
    }
    return count;
  }

  /** Whether some grant has a term. */
  boolean has(Term term) throws IOException {
    return grants.getIndexReader().docFreq(term) > 0;
  }
}
