package org.cartulary.export.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeeperTest {
  private static final ReleaseContent ONE = Samples.trig(":source-a { :grant-1 a vivo:Grant . }");
  private static final ReleaseContent TWO = Samples.trig(":source-a { :grant-2 a vivo:Grant . }");

  @TempDir Path var;
  private ReleaseStore store;
  private Path folder;
  private final AtomicInteger made = new AtomicInteger();

  @BeforeEach
  void open() {
    store = ReleaseStore.open(var, "test", Samples.CLOCK);
    folder = var.resolve("dumps");
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Writes one file with the release's number. */
  private void number(PublishedGraph graph, Release release, FileMaker.Target target)
      throws IOException {
    made.incrementAndGet();
    try (OutputStream out = target.open("number.txt")) {
      out.write(("release " + release.number()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private FileKeeper keeper(FileMaker... makers) {
    return new FileKeeper(folder, store.graph(), List.of(makers));
  }

  private Release publish(ReleaseContent content) {
    return store.publish(content, Samples.description("a")).release();
  }

  private static void await(FileKeeper keeper, Release release) {
    keeper.refresh();
    Waiting.until(() -> keeper.newest().filter(files -> files.isOf(release)).isPresent());
  }

  private static String text(ReleaseFiles files) throws IOException {
    return Files.readString(files.path(files.named("number.txt").orElseThrow()));
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void files_are_made_once_for_each_release_and_found_again() throws IOException {
    Release release = publish(ONE);
    try (FileKeeper keeper = keeper(this::number)) {
      assertThat(keeper.newest()).isEmpty();
      await(keeper, release);
      assertThat(text(keeper.newest().orElseThrow())).isEqualTo("release 1");
      keeper.refresh();
    }
    try (FileKeeper keeper = keeper(this::number)) {
      assertThat(keeper.newest()).isPresent();
      keeper.refresh();
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void the_files_of_two_releases_are_kept() throws IOException {
    try (FileKeeper keeper = keeper(this::number)) {
      for (int i = 0; i < 4; i++) {
        await(keeper, publish(i % 2 == 0 ? ONE : TWO));
      }
      assertThat(keeper.releases()).extracting(ReleaseFiles::release).containsExactly(4, 3);
    }
    assertThat(folders()).containsExactly("3", "4");
  }

  @Test
  void the_old_files_stay_on_offer_while_new_ones_are_made() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    FileMaker slow =
        (graph, release, target) -> {
          if (release.number() == 2) {
            await(second);
          }
          number(graph, release, target);
        };
    try (FileKeeper keeper = keeper(slow)) {
      await(keeper, publish(ONE));
      Release next = publish(TWO);
      keeper.refresh();
      assertThat(text(keeper.newest().orElseThrow())).isEqualTo("release 1");
      second.countDown();
      await(keeper, next);
      assertThat(text(keeper.newest().orElseThrow())).isEqualTo("release 2");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_release_that_comes_meanwhile_stops_the_work() throws IOException {
    publish(ONE);
    List<Integer> whole = new ArrayList<>();
    FileMaker overtaken =
        (graph, release, target) -> {
          if (release.number() == 1) {
            publish(TWO);
          }
          number(graph, release, target);
          whole.add(release.number());
        };
    try (FileKeeper keeper = keeper(overtaken)) {
      store.onRelease(release -> keeper.refresh());
      keeper.refresh();
      Waiting.until(() -> keeper.newest().isPresent());
      assertThat(keeper.releases()).extracting(ReleaseFiles::release).containsExactly(2);
      assertThat(whole).containsExactly(2);
    }
  }

  @Test
  void what_is_not_whole_is_removed_and_made_again() throws IOException {
    Release release = publish(ONE);
    try (FileKeeper keeper = keeper(this::number)) {
      await(keeper, release);
    }
    Files.writeString(folder.resolve("1/number.txt"), "cut");
    Files.createDirectories(folder.resolve(".2"));
    Files.writeString(folder.resolve(".2/number.txt"), "half");
    Files.createDirectories(folder.resolve("9"));
    Files.writeString(folder.resolve("9/files.json"), "{\"release\":9}");
    try (FileKeeper keeper = keeper(this::number)) {
      assertThat(keeper.newest()).isEmpty();
      assertThat(folders()).isEmpty();
      await(keeper, release);
      assertThat(text(keeper.newest().orElseThrow())).isEqualTo("release 1");
    }
  }

  @Test
  void files_of_a_store_that_was_thrown_away_are_not_offered() throws IOException {
    Release release = publish(ONE);
    try (FileKeeper keeper = keeper(this::number)) {
      await(keeper, release);
    }
    Path other = var.resolve("other");
    try (ReleaseStore fresh = ReleaseStore.open(other, "test", Samples.CLOCK)) {
      fresh.publish(TWO, Samples.description("a"));
      try (FileKeeper keeper = new FileKeeper(folder, fresh.graph(), List.of(this::number))) {
        assertThat(keeper.newest()).isEmpty();
      }
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void a_failing_maker_leaves_what_there_was_and_is_tried_again() throws IOException {
    AtomicInteger fails = new AtomicInteger();
    FileMaker failing =
        (graph, release, target) -> {
          if (release.number() == 2 && fails.getAndIncrement() == 0) {
            throw new IOException("no space left on device");
          }
          number(graph, release, target);
        };
    try (FileKeeper keeper = keeper(failing)) {
      await(keeper, publish(ONE));
      Release second = publish(TWO);
      keeper.refresh();
      Waiting.until(() -> fails.get() > 0);
      assertThat(text(keeper.newest().orElseThrow())).startsWith("release");
      await(keeper, second);
      assertThat(text(keeper.newest().orElseThrow())).isEqualTo("release 2");
    }
  }

  @Test
  void closing_stops_what_is_being_made() {
    publish(ONE);
    CountDownLatch started = new CountDownLatch(1);
    FileMaker endless =
        (graph, release, target) -> {
          try (OutputStream out = target.open("endless.txt")) {
            started.countDown();
            while (true) {
              out.write('x');
            }
          }
        };
    FileKeeper keeper = keeper(endless);
    keeper.refresh();
    await(started);
    keeper.close();
    assertThat(keeper.newest()).isEmpty();
  }
}
