package org.cartulary.store.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** What the things of an index are called. */
final class NameLookup {
  private final IndexReader reader;

  NameLookup(IndexReader reader) {
    this.reader = reader;
  }

  /** The names of the document of that number. */
  Labels labels(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    return labels(leaf, document - leaf.docBase);
  }

  /** The name of the thing with that key for a reader of that language. */
  Optional<Label> label(String key, String language) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(new Term(Fields.KEY, key), PostingsEnum.NONE);
      if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return Optional.of(labels(leaf, found.docID()).best(language));
      }
    }
    return Optional.empty();
  }

  private static Labels labels(LeafReaderContext leaf, int document) throws IOException {
    BinaryDocValues labels = leaf.reader().getBinaryDocValues(Fields.LABELS);
    if (labels == null || !labels.advanceExact(document)) {
      throw new IllegalStateException("a thing without a name");
    }
    return Labels.decoded(labels.binaryValue());
  }
}
