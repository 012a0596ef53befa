package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish} of a changed site, killed at random moments. */
class PublishCrashIT {
  private static final int KILLS = 20;

  @TempDir private Path scratch;

  @Test
  void a_killed_publish_leaves_one_whole_release() {
    long seed = System.nanoTime();
    System.out.println("PublishCrashIT: seed " + seed);
    Random random = new Random(seed);
    TestSite site = TestSite.copyOfExample(scratch);
    String[] pages = {site.text(), site.text().replace("Limits of Pruning", "Bounds of Pruning")};

    List<Set<String>> whole = new ArrayList<>();
    long took = 0;
    for (String page : pages) {
      site.text(page);
      long before = System.nanoTime();
      assertThat(CliProcess.run(scratch, "publish", site.path()).status()).isZero();
      took = (System.nanoTime() - before) / 1_000_000;
      whole.add(quads(site));
    }
    assertThat(whole.get(0)).isNotEmpty().isNotEqualTo(whole.get(1));

    for (int kill = 0; kill < KILLS; kill++) {
      site.text(pages[kill % 2]);
      try (CliProcess publish = CliProcess.start(scratch, "publish", site.path())) {
        // Most of the time is the JVM's start; the second half is where the store is written.
        CliProcess.pause(took / 3 + random.nextInt((int) (took * 3 / 4)));
        publish.kill();
      }
      assertThat(whole).as("after kill %d of seed %d", kill, seed).contains(quads(site));
    }
    site.text(pages[0]);
    assertThat(CliProcess.run(scratch, "publish", site.path()).status()).isZero();
    assertThat(quads(site)).isEqualTo(whole.get(0));
  }

  private static Set<String> quads(TestSite site) {
    Set<String> quads = new TreeSet<>();
    try (ReleaseStore store =
        ReleaseStore.open(site.folder().resolve("var"), "crash test", Clock.systemUTC())) {
      store
          .graph()
          .streamQuads(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  quads.add(quad.toString());
                }

                @Override
                public void triple(Triple triple) {
                  quads.add(triple.toString());
                }
              });
    }
    return quads;
  }
}
