package org.cartulary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.PROV;

/** Makes in the store the changes that a comparison finds, a batch at a time, and counts them. */
final class Changes implements SortedDiff.Sink {
  private static final int BATCH = 1 << 20;

  private final DatasetGraph dataset;
  private final Node releases;
  private final Node release;
  private final boolean first;
  private final Writer written;
  private final Tombstones.Recorder tombstones;
  private final StringBuilder removals = new StringBuilder();
  private final StringBuilder additions = new StringBuilder();
  private long added;
  private long removed;

  /**
   * @param first whether this is the first release, in which all is new and nothing worth listing
   * @param written takes the quads as lines, each behind {@code +} or {@code -}; stays open
   */
  Changes(
      DatasetGraph dataset,
      Node releases,
      Node release,
      boolean first,
      Writer written,
      Tombstones.Recorder tombstones) {
    this.dataset = dataset;
    this.releases = releases;
    this.release = release;
    this.first = first;
    this.written = written;
    this.tombstones = tombstones;
  }

  long addedCount() {
    return added;
  }

  long removedCount() {
    return removed;
  }

  @Override
  public void removed(String line) {
    removed++;
    writeDown('-', line);
    append(removals, line, dataset::delete);
  }

  @Override
  public void added(String line) {
    added++;
    writeDown('+', line);
    append(additions, line, dataset::add);
  }

  private void writeDown(char sign, String line) {
    try {
      written.append(sign).append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void changed(String subject, boolean before, boolean after) {
    if (before && !after) {
      tombstones.gone(subject);
    } else if (after && !before) {
      tombstones.here(subject);
    }
    if (!first) {
      Node what = before && after ? CARTULARY.revised : after ? PROV.generated : PROV.invalidated;
      dataset.add(releases, release, what, NodeFactory.createURI(subject));
    }
  }

  /** Makes the changes that still wait. */
  void flush() {
    apply(removals, dataset::delete);
    apply(additions, dataset::add);
  }

  private static void append(StringBuilder batch, String line, Consumer<Quad> change) {
    batch.append(line).append('\n');
    if (batch.length() >= BATCH) {
      apply(batch, change);
    }
  }

  private static void apply(StringBuilder batch, Consumer<Quad> change) {
    // The lines were written by us; whether their IRIs please is the business of the checks.
    RDFParser.fromString(batch.toString(), Lang.NQUADS)
        .checking(false)
        .resolveURIs(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                change.accept(quad);
              }
            });
    batch.setLength(0);
  }
}
