package org.cartulary.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cartulary.store.Release;
import org.cartulary.store.UnionScan;

/**
 * Writes the index of what the store holds, within one read transaction of the caller's. Memory
 * does not grow with the store: things are read one at a time, and what grants say of others is
 * asked of the grants' part of the index.
 */
final class IndexBuilder {
  private static final double BUFFER_MEGABYTES = 32;

  private final DatasetGraph dataset;
  private final Stamp stamp;
  private final String siteLanguage;
  private final Keys keys;
  private final int releaseYear;
  private final Analyzers analyzers = new Analyzers();
  private final FacetsConfig facets = Fields.facets();

  /**
   * @param siteLanguage in which things are sorted by name
   */
  IndexBuilder(DatasetGraph dataset, Optional<Release> release, String siteLanguage) {
    this.dataset = dataset;
    this.stamp = Stamp.of(release, siteLanguage);
    this.siteLanguage = siteLanguage;
    this.keys = new Keys(release.map(r -> r.description().base()).orElse(""));
    this.releaseYear = release.map(r -> r.issued().atOffset(ZoneOffset.UTC).getYear()).orElse(0);
  }

  /** Writes it into an empty folder, whole and synchronised with the disk. */
  void write(Path folder) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzers.index()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      Surroundings surroundings = new Surroundings(dataset, keys);
      add(Kind.GRANT, new GrantReader(surroundings, keys, releaseYear), surroundings, writer);
      try (DirectoryReader grants = DirectoryReader.open(writer)) {
        GrantTally tally = new GrantTally(grants);
        others(surroundings, tally)
            .forEach((kind, reader) -> add(kind, reader, surroundings, writer));
      }
      // One segment: facets are counted without a map between segments, and it never changes.
      writer.forceMerge(1);
      writer.setLiveCommitData(stamp.written().entrySet());
      writer.commit();
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  private Map<Kind, EntryReader> others(Surroundings surroundings, GrantTally tally) {
    Map<Kind, EntryReader> readers = new LinkedHashMap<>();
    readers.put(Kind.PERSON, new PeopleReader(surroundings, tally));
    readers.put(Kind.ORGANIZATION, new OrganizationReader(tally));
    readers.put(Kind.TOPIC, new TopicReader(surroundings, tally));
    readers.put(Kind.PUBLICATION, new PublicationReader(surroundings, keys, tally));
    return readers;
  }

  private void add(Kind kind, EntryReader reader, Surroundings surroundings, IndexWriter writer) {
    UnionScan scan = new UnionScan(dataset);
    for (Node type : kind.classes()) {
      scan.ofClass(
          type,
          thing -> {
            Said said = surroundings.said(thing);
            // A thing of two of the kind's classes is met twice.
            if (kind.classes().stream()
                .filter(said::isA)
                .findFirst()
                .filter(type::equals)
                .isPresent()) {
              keys.key(thing).ifPresent(key -> add(kind, reader, said, key, writer));
            }
          });
    }
  }

  private void add(Kind kind, EntryReader reader, Said said, String key, IndexWriter writer) {
    try {
      Entry entry = new Entry(key, kinds(kind, said), analyzers);
      entry.names(said, siteLanguage);
      reader.read(said, key, entry);
      writer.addDocument(facets.build(entry.document()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Set<Kind> kinds(Kind kind, Said said) {
    Set<Kind> kinds = EnumSet.of(kind);
    if (said.isA(Kind.FUNDER)) {
      kinds.add(Kind.FUNDER);
    }
    return kinds;
  }
}
