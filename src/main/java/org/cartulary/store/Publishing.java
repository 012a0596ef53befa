package org.cartulary.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Makes one release, in this order: the new quads are sorted into a file; the file is compared with
 * that of the last release; if there is a difference, the file gets its name, and one transaction
 * makes the differences and describes the release. Until that commits, the store holds the old
 * release; a file that is one too many is removed when the store opens.
 */
final class Publishing {
  private final DatasetGraph dataset;
  private final StoreFolder folder;
  private final PublishedGraph published;

  Publishing(DatasetGraph dataset, StoreFolder folder, PublishedGraph published) {
    this.dataset = dataset;
    this.folder = folder;
    this.published = published;
  }

  PublishResult publish(ReleaseContent content, ReleaseDescription description, Instant now)
      throws IOException {
    Optional<Release> last = published.release();
    SortedQuads quads = SortedQuads.sort(content, description.graphs(), folder);
    if (last.isPresent() && isSame(last.get(), quads, description)) {
      return new PublishResult(false, last.get());
    }
    if (last.isPresent()) {
      ensureFile(last.get());
    }
    int number = last.map(Release::number).orElse(0) + 1;
    StoreFolder.settle(quads.file(), folder.quads(number));
    Release draft =
        new Release(
            number,
            GraphNames.release(description.base(), number).getURI(),
            now,
            description,
            quads.digest(),
            quads.count(),
            0,
            0);
    Release release = Txn.calculateWrite(dataset, () -> apply(last, draft));
    folder.keep(number);
    return new PublishResult(true, release);
  }

  private static boolean isSame(Release last, SortedQuads quads, ReleaseDescription description) {
    return last.digest().equals(quads.digest()) && last.description().equals(description);
  }

  private Release apply(Optional<Release> last, Release draft) {
    ReleaseLog log = new ReleaseLog(dataset);
    last.ifPresent(release -> log.forgetChanges(release));
    last.ifPresent(release -> VoidGraph.remove(dataset, release));
    Node node = NodeFactory.createURI(draft.iri());
    String base = draft.description().base();
    Set<String> bases = new LinkedHashSet<>(List.of(base));
    last.ifPresent(release -> bases.add(release.description().base()));
    Changes changes;
    try (Writer written = changesOf(last, draft)) {
      changes =
          new Changes(
              dataset,
              GraphNames.releases(base),
              node,
              last.isEmpty(),
              written,
              new Tombstones(dataset).record(node, bases));
      compare(last, draft, changes);
      changes.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settleChanges(last, draft);
    Release release =
        new Release(
            draft.number(),
            draft.iri(),
            draft.issued(),
            draft.description(),
            draft.digest(),
            draft.quads(),
            changes.addedCount(),
            changes.removedCount());
    Instant first = log.first().map(Release::issued).orElse(release.issued());
    log.write(release);
    VoidGraph.write(dataset, release, first);
    return release;
  }

  private void compare(Optional<Release> last, Release draft, Changes changes) throws IOException {
    try (BufferedReader before =
            last.isEmpty()
                ? new BufferedReader(Reader.nullReader())
                : SortedQuads.read(folder.quads(last.get().number()));
        BufferedReader after = SortedQuads.read(folder.quads(draft.number()))) {
      SortedDiff.compare(before, after, changes);
    }
  }

  /** What the first release changes is the whole of it, and stands in its own file. */
  private Writer changesOf(Optional<Release> last, Release draft) throws IOException {
    return last.isEmpty()
        ? Writer.nullWriter()
        : SortedQuads.write(folder.temporary().resolve(draft.number() + ".changes"));
  }

  private void settleChanges(Optional<Release> last, Release draft) {
    if (last.isPresent()) {
      try {
        StoreFolder.settle(
            folder.temporary().resolve(draft.number() + ".changes"),
            folder.changes(draft.number()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes the file of the last release again from the store if it is not there or not right. */
  private void ensureFile(Release last) throws IOException {
    Path file = folder.quads(last.number());
    if (Files.exists(file) && last.digest().equals(digestOrNone(file))) {
      return;
    }
    Path pending = folder.temporary().resolve("pending.nq.gz");
    Path sorted = folder.temporary().resolve("sorted.nq.gz");
    Files.move(sorted, pending);
    SortedQuads rebuilt =
        SortedQuads.sort(published::streamQuads, last.description().graphs(), folder);
    if (!rebuilt.digest().equals(last.digest())) {
      throw new StoreException(
          "the store is damaged: it does not hold what release " + last.number() + " held", null);
    }
    StoreFolder.settle(rebuilt.file(), file);
    Files.move(pending, sorted);
  }

  private static String digestOrNone(Path file) {
    try {
      return SortedQuads.digest(file);
    } catch (IOException notGzip) {
      return "";
    }
  }
}
