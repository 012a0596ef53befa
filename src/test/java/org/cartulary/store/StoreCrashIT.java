package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that publishes is killed at random moments; the store always holds a whole release. */
class StoreCrashIT {
  private static final int KILLS = 20;
  private static final int QUADS = 4_000;
  private static final ReleaseDescription DESCRIPTION = Samples.description("a");

  @TempDir Path var;

  /** The publishing process: changes the site forever, and says "publishing" each time. */
  public static void main(String[] args) {
    try (ReleaseStore store = ReleaseStore.open(Path.of(args[0]), "publish", Clock.systemUTC())) {
      int next = store.graph().release().map(Release::number).orElse(0);
      while (true) {
        System.out.println("publishing");
        store.publish(content(next++ % 2), DESCRIPTION);
      }
    }
  }

  /** Content 0 or 1: a third of the quads is in both. */
  private static ReleaseContent content(int which) {
    return out -> {
      for (int i = 0; i < QUADS; i++) {
        write(out, "thing-" + (i % 3 == 0 ? "both" : "of-" + which) + "-" + i, "Thing " + i);
      }
    };
  }

  private static void write(StreamRDF out, String key, String label) {
    out.quad(
        Quad.create(
            NodeFactory.createURI(Samples.BASE + "source-a"),
            NodeFactory.createURI(Samples.BASE + key),
            RDFS.Nodes.label,
            NodeFactory.createLiteralString(label)));
  }

  @Test
  void a_store_whose_publisher_was_killed_holds_one_whole_release() throws Exception {
    long seed = System.nanoTime();
    System.out.println("StoreCrashIT seed " + seed);
    Random random = new Random(seed);
    Set<Set<String>> wholes =
        Set.of(Samples.quads(content(0), DESCRIPTION), Samples.quads(content(1), DESCRIPTION));
    Map<Set<String>, String> seen = new java.util.HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      new KilledProcess(StoreCrashIT.class, var)
          .killAfter("publishing", 1 + random.nextInt(3), random.nextInt(1_500));
      try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK)) {
        if (store.graph().release().isPresent()) {
          checkWhole(store, wholes, seen);
        } else {
          assertThat(Samples.quads(store.graph())).isEmpty();
        }
      }
    }
    assertThat(seen).as("contents seen after a kill, seed %d", seed).isNotEmpty();
  }

  private static void checkWhole(
      ReleaseStore store, Set<Set<String>> wholes, Map<Set<String>, String> seen) {
    Release release = store.graph().release().orElseThrow();
    Set<String> quads = Samples.quads(store.graph());
    assertThat(wholes).contains(quads);
    assertThat(release.quads()).isEqualTo(quads.size());
    assertThat(seen.computeIfAbsent(quads, first -> release.digest())).isEqualTo(release.digest());
    assertThat(new HashSet<>(seen.values())).hasSameSizeAs(seen.keySet());
    assertThat(store.graph().releases().stream().map(Release::number).toList())
        .hasSize(release.number())
        .doesNotHaveDuplicates();
    boolean zero = store.graph().exists(Samples.BASE + "thing-of-0-1");
    for (int i = 1; i < QUADS; i += 300) {
      String here = Samples.BASE + "thing-of-" + (zero ? 0 : 1) + "-" + i;
      String gone = Samples.BASE + "thing-of-" + (zero ? 1 : 0) + "-" + i;
      assertThat(store.graph().tombstone(here)).isEmpty();
      assertThat(store.graph().tombstone(gone).isPresent()).isEqualTo(release.number() > 1);
    }
    Set<String> triples = new HashSet<>();
    Txn.executeRead(
        store.dataset(),
        () ->
            store.dataset().getUnionGraph().stream()
                .filter(t -> t.getSubject().getURI().contains("/thing-"))
                .forEach(t -> triples.add(t.toString())));
    assertThat(triples).hasSize(QUADS);
  }
}
