package org.cartulary.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.model.SourceRecord;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VIVO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded release by release, from what changed, is what all that there is would tell. */
class HistoryPropertyTest {
  private static final int RELEASES = 4;

  /** What one thing says of another, and by what it is called: of this more comes and goes. */
  private static final Set<Node> TELLING =
      Set.of(
          RDFS.label,
          RDF.type,
          VIVO.relates,
          VIVO.relatedBy,
          VIVO.orcidId,
          VIVO.rorId,
          VIVO.dateTime,
          VCARD.hasName,
          VCARD.givenName,
          OBO.RO_0000052);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void records_that_come_change_and_go(long seed) {
    Random random = new Random(seed);
    Path var = Samples.folder("history");
    try (ReleaseStore store = ReleaseStore.open(var, "test", Clock.systemUTC())) {
      List<SourceRecord> records = new ArrayList<>(MappedRecords.invented(seed, 40));
      for (int i = 0; i < RELEASES; i++) {
        publish(store, MappedRecords.quads(records));
        assertThat(current(store.history())).isEqualTo(anew(store, var, i));
        for (int change = 0; change < 4; change++) {
          records.remove(random.nextInt(records.size()));
        }
        records.addAll(MappedRecords.invented(random.nextLong(), 4));
      }
    }
  }

  /** Others' data need not be as our mapping writes it. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6, 7})
  void single_quads_that_come_and_go(long seed) {
    Random random = new Random(seed);
    Path var = Samples.folder("history");
    try (ReleaseStore store = ReleaseStore.open(var, "test", Clock.systemUTC())) {
      List<Quad> all = MappedRecords.quads(MappedRecords.invented(seed, 25));
      for (int i = 0; i < RELEASES; i++) {
        List<Quad> some = new ArrayList<>(all);
        some.removeIf(
            quad -> random.nextInt(TELLING.contains(quad.getPredicate()) ? 40 : 200) == 0);
        publish(store, some);
        assertThat(current(store.history())).isEqualTo(anew(store, var, i));
      }
    }
  }

  private static void publish(ReleaseStore store, List<Quad> quads) {
    store.publish(MappedRecords.content(quads), Samples.description("a", "b"));
  }

  /** What a history that never saw another release holds. */
  private static Map<String, String> anew(ReleaseStore store, Path var, int round) {
    Release release = store.graph().release().orElseThrow();
    try (History fresh = new History(var.resolve("fresh-" + round + ".db"), Clock.systemUTC())) {
      fresh.record(release, store.graph(), var.resolve("no such file"));
      return current(fresh);
    }
  }

  private static Map<String, String> current(History history) {
    Map<String, String> found = new TreeMap<>();
    try (HistorySnapshot snapshot = history.snapshot()) {
      Span all = new Span(Optional.empty(), 1, snapshot.lastRelease());
      for (Version version : snapshot.page(all, 0, "", Integer.MAX_VALUE)) {
        if (version.change() != Change.REMOVED) {
          found.put(
              version.iri(),
              version.record().orElseThrow()
                  + "\n"
                  + snapshot.facets(version)
                  + "\n"
                  + snapshot.graph(version.seq()).orElseThrow());
        }
      }
    }
    return found;
  }
}
