package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseChangesTest {
  private static final int RELEASES = 6;

  @TempDir private Path var;

  private static String random(Random random) {
    StringBuilder trig = new StringBuilder(":source-a { ");
    for (int i = 0; i < 12; i++) {
      if (random.nextInt(3) > 0) {
        trig.append(
            ":grant-%d rdfs:label '%d \\uFFFD \\U0001F600' . ".formatted(i, random.nextInt(2)));
      }
    }
    return trig.append('}').toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void between_any_two_releases_they_make_the_one_of_the_other(long seed) throws IOException {
    Random random = new Random(seed);
    ReleaseDescription described = Samples.description("a");
    List<Set<String>> all = new ArrayList<>();
    try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK)) {
      while (all.size() < RELEASES) {
        if (store.publish(Samples.trig(random(random)), described).changed()) {
          all.add(lines());
        }
      }
      for (int from = 1; from <= RELEASES; from++) {
        for (int to = 1; to <= RELEASES; to++) {
          Set<String> made = new TreeSet<>(all.get(from - 1));
          List<String> order = new ArrayList<>();
          store.changes(
              from,
              to,
              (added, line) -> {
                order.add(line);
                assertThat(added ? made.add(line) : made.remove(line)).as(line).isTrue();
              });
          assertThat(made).isEqualTo(all.get(to - 1));
          assertThat(order).isSortedAccordingTo(CodePointOrder.COMPARATOR).doesNotHaveDuplicates();
        }
      }
    }
  }

  private Set<String> lines() throws IOException {
    StoreFolder folder = new StoreFolder(var);
    int last = 1;
    while (Files.exists(folder.quads(last + 1)) || !Files.exists(folder.quads(last))) {
      last++;
    }
    try (var reader = SortedQuads.read(folder.quads(last))) {
      return new TreeSet<>(reader.lines().toList());
    }
  }

  @Test
  void what_was_not_kept_is_said() throws IOException {
    try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK)) {
      store.publish(ReleaseStoreTest.TWO_SOURCES, ReleaseStoreTest.A_AND_B);
      store.publish(ReleaseStoreTest.ONE_LEFT, ReleaseStoreTest.A_AND_B);
      Files.delete(new StoreFolder(var).changes(2));
      assertThatThrownBy(() -> store.changes(1, 2, (added, line) -> {}))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("2.changes.gz");
    }
  }
}
