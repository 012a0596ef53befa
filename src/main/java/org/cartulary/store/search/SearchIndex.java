package org.cartulary.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.cartulary.store.search.KnownCounts.Counted;
import org.jspecify.annotations.Nullable;

/** The index of one release, for reading; any number of threads may. */
public final class SearchIndex {
  private static final SortField NEWEST = newest();
  private static final SortField NAME = new SortField(Fields.SORT_LABEL, SortField.Type.STRING);
  private static final SortField GRANTS = new SortField(Fields.GRANTS, SortField.Type.INT, true);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final @Nullable SortedSetDocValuesReaderState facets;
  private final NameLookup names;
  private final Stamp stamp;
  private final Keys keys;
  private final Analyzers analyzers = new Analyzers();
  private final WordsQuery words = new WordsQuery(analyzers);
  private final KnownCounts counts = new KnownCounts();

  private SearchIndex(DirectoryReader reader, Stamp stamp, Keys keys) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.names = new NameLookup(reader);
    this.stamp = stamp;
    this.keys = keys;
    this.facets =
        reader.maxDoc() == 0
            ? null
            : new DefaultSortedSetDocValuesReaderState(reader, Fields.facets());
  }

  /** Things of which no start is known come last, whichever way. */
  private static SortField newest() {
    SortField newest = new SortField(Fields.START, SortField.Type.INT, true);
    newest.setMissingValue(Integer.MIN_VALUE);
    return newest;
  }

  /** Opens the index in a folder if there is one that is whole and was made of that. */
  static Optional<SearchIndex> open(Path folder, Stamp wanted, Keys keys) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    FSDirectory directory = FSDirectory.open(folder);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      reader.getReaderCacheHelper().addClosedListener(any -> directory.close());
      if (reader.getIndexCommit().getUserData().equals(wanted.written())) {
        return Optional.of(new SearchIndex(reader, wanted, keys));
      }
      reader.close();
      return Optional.empty();
    } catch (IOException unusable) {
      // Whatever is wrong with it, it can be made again; a disk that fails shows itself then.
      directory.close();
      return Optional.empty();
    }
  }

  /** Keeps it open; false if it is closed already. */
  boolean retain() {
    return reader.tryIncRef();
  }

  /** Ends what {@link #retain} began. */
  void letGo() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes it when the last that retains it has let it go. */
  void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the release, 0 for that of a store without one. */
  public int release() {
    return stamp.release();
  }

  /** The IRI of the thing with that key. */
  public String iri(String key) {
    return keys.iri(key);
  }

  /** How many things of a kind there are. */
  public int count(Kind kind) {
    try {
      return searcher.count(new TermQuery(Fields.term(Facet.KIND, kind.code())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the thing with that key for a reader of that language; empty if there is none. */
  public Optional<Label> label(String key, String language) {
    try {
      return names.label(key, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds things, and counts the values of facets among them. */
  public Found search(Search search) {
    if (facets == null) {
      return new Found(0, List.of(), Map.of());
    }
    try {
      return search(search, facets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found search(Search search, SortedSetDocValuesReaderState state) throws IOException {
    Query found = words.search(search.words());
    FacetQueries queries = new FacetQueries(found, search);
    int deep = search.offset() + search.size();
    Optional<Counted> known = counts.get(search);
    TopDocs top;
    Counted counted;
    if (known.isPresent()) {
      counted = known.get();
      top = searcher.search(queries.all(), deep, sort(search));
    } else {
      FacetsResult result =
          FacetsCollectorManager.search(
              searcher, queries.all(), deep, sort(search), new FacetsCollectorManager());
      top = result.topDocs();
      Facets facetCounts = FacetCounter.counts(state, result.facetsCollector());
      FacetCounter counter = new FacetCounter(searcher, state, names, search, queries);
      counted = new Counted(top.totalHits.value, counter.count(facetCounts));
      counts.put(search, counted);
    }
    return new Found(counted.total(), page(search, found, top), counted.facets());
  }

  private List<Hit> page(Search search, Query found, TopDocs top) throws IOException {
    Optional<Highlights> highlights =
        search.words().isBlank() ? Optional.empty() : Optional.of(new Highlights(found, analyzers));
    HitReader hits = new HitReader(names, reader.storedFields(), highlights, search.language());
    List<Hit> page = new ArrayList<>();
    for (int i = search.offset(); i < top.scoreDocs.length; i++) {
      page.add(hits.read(top.scoreDocs[i].doc));
    }
    return page;
  }

  private static Sort sort(Search search) {
    return switch (search.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NAME);
      case NEWEST -> new Sort(NEWEST, NAME);
      case NAME -> new Sort(NAME);
      case GRANTS -> new Sort(GRANTS, NAME);
    };
  }

  /**
   * The things whose names or numbers begin with what somebody is typing, the likeliest first.
   *
   * @param most how many
   */
  public List<Hit> suggest(String typed, int most, String language) {
    try {
      Query query = words.suggest(typed);
      HitReader hits =
          new HitReader(
              names,
              reader.storedFields(),
              Optional.of(new Highlights(query, analyzers)),
              language);
      List<Hit> suggestions = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
        suggestions.add(hits.read(found.doc));
      }
      return suggestions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks for words, and phrases between quotation marks, in the literals of things.
   *
   * @param stopped whether to look no further
   * @return empty if there is no word in what was written, or there are more than {@link
   *     TextSearch#MAX_WORDS}
   */
  public Optional<TextSearch> literals(String written, BooleanSupplier stopped) {
    try {
      Optional<Query> query = PhrasesQuery.of(written, analyzers);
      return query.isPresent()
          ? Optional.of(new TextSearch(reader, keys, analyzers, query.get(), stopped))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
