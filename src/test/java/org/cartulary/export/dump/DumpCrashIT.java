package org.cartulary.export.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.cartulary.store.KilledProcess;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that publishes and makes dumps is killed; what is on offer is always whole. */
class DumpCrashIT {
  private static final int KILLS = 5;
  private static final int QUADS = 3_000;
  private static final ReleaseDescription DESCRIPTION = Samples.description("a");

  @TempDir Path var;

  /** The process: publishes and makes dumps forever, and says "made" each time. */
  public static void main(String[] args) {
    Path var = Path.of(args[0]);
    try (ReleaseStore store = ReleaseStore.open(var, "publish", Clock.systemUTC());
        FileKeeper keeper = keeper(var, store)) {
      store.onRelease(release -> keeper.refresh());
      keeper.refresh();
      while (true) {
        int next = store.graph().release().map(Release::number).orElse(0) + 1;
        awaitFiles(keeper, store.publish(content(next), DESCRIPTION).release());
        System.out.println("made");
      }
    }
  }

  private static FileKeeper keeper(Path var, ReleaseStore store) {
    return new FileKeeper(var.resolve("dumps"), store.graph(), List.of(new DumpMaker()));
  }

  private static void awaitFiles(FileKeeper keeper, Release release) {
    Waiting.until(() -> keeper.newest().filter(files -> files.isOf(release)).isPresent());
  }

  /** What release N holds says so in every triple. */
  private static ReleaseContent content(int number) {
    return out -> {
      for (int i = 0; i < QUADS; i++) {
        out.quad(
            Quad.create(
                NodeFactory.createURI(Samples.BASE + "source-a"),
                NodeFactory.createURI(Samples.BASE + "thing-" + i),
                RDFS.Nodes.label,
                NodeFactory.createLiteralString("of release " + number)));
      }
    };
  }

  @Test
  void what_is_on_offer_after_a_kill_is_whole_and_the_rest_is_made_again() throws Exception {
    long seed = System.nanoTime();
    System.out.println("DumpCrashIT seed " + seed);
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      new KilledProcess(DumpCrashIT.class, var)
          .killAfter("made", 1 + random.nextInt(2), random.nextInt(400));
      try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK);
          FileKeeper keeper = keeper(var, store)) {
        assertThat(keeper.releases()).hasSizeBetween(1, 2);
        for (ReleaseFiles files : keeper.releases()) {
          checkWhole(files, "seed " + seed + ", kill " + kill);
        }
      }
    }
    try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK);
        FileKeeper keeper = keeper(var, store)) {
      Release release = store.publish(content(0), DESCRIPTION).release();
      keeper.refresh();
      awaitFiles(keeper, release);
      assertThat(keeper.newest().orElseThrow().files()).hasSize(2 * DumpMaker.FORMATS.size());
    }
  }

  private static void checkWhole(ReleaseFiles files, String what)
      throws IOException, NoSuchAlgorithmException {
    assertThat(files.files()).as(what).hasSize(2 * DumpMaker.FORMATS.size());
    for (ReleaseFile file : files.files()) {
      byte[] bytes = Files.readAllBytes(files.path(file));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(digest)).as(what).isEqualTo(file.sha256());
      String text =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(
              text.split(
                  "\"of release " + files.release() + "\"|>of release " + files.release() + "<",
                  -1))
          .as("%s, %s", what, file.name())
          .hasSize(QUADS + 1);
    }
  }
}
