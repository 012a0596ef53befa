package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is compacted holds what it held, also if the process is killed meanwhile. */
class CompactionIT {
  private static final int KILLS = 5;
  private static final int QUADS = 3_000;
  private static final ReleaseDescription DESCRIPTION = Samples.description("a");

  @TempDir Path var;

  /** The process: compacts forever, and says so each time that it begins. */
  public static void main(String[] args) {
    try (ReleaseStore store = ReleaseStore.open(Path.of(args[0]), "compact", Samples.CLOCK)) {
      while (true) {
        System.out.println("compacting");
        store.compact();
      }
    }
  }

  /** No two releases have a quad in common. */
  private static ReleaseContent content(int release) {
    return out -> {
      for (int i = 0; i < QUADS; i++) {
        out.quad(
            Quad.create(
                NodeFactory.createURI(Samples.BASE + "source-a"),
                NodeFactory.createURI(Samples.BASE + "thing-" + release + "-" + i),
                RDFS.label,
                NodeFactory.createLiteralString("Thing " + i + " of release " + release)));
      }
    };
  }

  private ReleaseStore open() {
    return ReleaseStore.open(var, "test", Samples.CLOCK);
  }

  private List<Path> databases() throws IOException {
    try (Stream<Path> all = Files.list(var.resolve("tdb2"))) {
      return all.filter(path -> path.getFileName().toString().startsWith("Data-")).toList();
    }
  }

  private static long things(ReleaseStore store) {
    QueryRun count =
        new QueryRun(
            QueryFactory.create("SELECT ?s { ?s <" + RDFS.label.getURI() + "> ?l }"),
            Map.of(),
            Duration.ofMinutes(1),
            100_000);
    return store.graph().run(count).rows().stream()
        .filter(row -> row.get("s").getURI().contains("/thing-"))
        .count();
  }

  @Test
  void it_is_smaller_says_the_same_and_takes_the_next_release() throws IOException {
    try (ReleaseStore store = open()) {
      for (int release = 1; release <= 12; release++) {
        store.publish(content(release), DESCRIPTION);
      }
      Set<String> held = Samples.quads(store.graph());
      List<Release> releases = store.graph().releases();

      ReleaseStore.Compaction done = store.compact();

      assertThat(done.after()).isLessThan(done.before());
      assertThat(databases()).hasSize(1);
      assertThat(Samples.quads(store.graph())).isEqualTo(held).hasSize(QUADS);
      assertThat(store.graph().releases()).isEqualTo(releases);
      assertThat(store.graph().tombstone(Samples.BASE + "thing-3-1")).isPresent();
      assertThat(things(store)).as("by the union of the graphs").isEqualTo(QUADS);
      store.publish(content(13), DESCRIPTION);
      assertThat(things(store)).isEqualTo(QUADS);
      store.compact();
    }
    try (ReleaseStore store = open()) {
      assertThat(store.graph().release().orElseThrow().number()).isEqualTo(13);
      assertThat(Samples.quads(store.graph())).isEqualTo(Samples.quads(content(13), DESCRIPTION));
    }
  }

  @Test
  void a_path_without_end_can_still_be_stopped() {
    try (ReleaseStore store = open()) {
      store.publish(
          out -> {
            for (int i = 0; i < 400; i++) {
              for (int next = 1; next <= 20; next++) {
                out.quad(
                    Quad.create(
                        NodeFactory.createURI(Samples.BASE + "source-a"),
                        NodeFactory.createURI(Samples.BASE + "thing-" + i),
                        SKOS.broader,
                        NodeFactory.createURI(Samples.BASE + "thing-" + (i + next) % 400)));
              }
            }
          },
          DESCRIPTION);
      store.compact();
      String path = "<" + SKOS.broader.getURI() + ">*";
      QueryRun endless =
          new QueryRun(
              QueryFactory.create(
                  "SELECT (COUNT(*) AS ?n) { ?a %s ?b . ?b %s ?c . ?c %s ?d }"
                      .formatted(path, path, path)),
              Map.of(),
              Duration.ofMillis(300),
              10);
      assertThatThrownBy(() -> store.graph().run(endless))
          .isInstanceOf(QueryTimeoutException.class);
    }
  }

  @Test
  void a_killed_compaction_leaves_the_last_release_and_no_second_database() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (ReleaseStore store = open()) {
      store.publish(content(1), DESCRIPTION);
    }
    Set<String> held = Samples.quads(content(1), DESCRIPTION);
    for (int kill = 0; kill < KILLS; kill++) {
      new KilledProcess(CompactionIT.class, var)
          .killAfter("compacting", 1 + random.nextInt(2), random.nextInt(600));
      try (ReleaseStore store = open()) {
        assertThat(Samples.quads(store.graph())).as("seed %d, kill %d", seed, kill).isEqualTo(held);
        assertThat(databases()).as("seed %d, kill %d", seed, kill).hasSize(1);
      }
    }
  }

  @Test
  void what_a_compaction_left_behind_is_removed_and_the_newest_is_taken() throws IOException {
    try (ReleaseStore store = open()) {
      store.publish(content(1), DESCRIPTION);
      store.compact();
    }
    Files.createDirectories(var.resolve("tdb2/Data-0001"));
    Files.writeString(var.resolve("tdb2/Data-0001/nodes.dat"), "half removed");
    Files.createDirectories(var.resolve("tdb2/Data-0003-tmp"));
    try (ReleaseStore store = open()) {
      assertThat(Samples.quads(store.graph())).hasSize(QUADS);
      assertThat(databases()).containsExactly(var.resolve("tdb2/Data-0002"));
    }
  }
}
