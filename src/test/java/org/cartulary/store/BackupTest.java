package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.system.Txn;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was backed up, and what becomes of it. */
class BackupTest {
  private static final ReleaseContent ELSE =
      Samples.trig(":source-a { :grant-7 a vivo:Grant ; rdfs:label 'Seven' . } :source-b { }");

  @TempDir private Path scratch;
  private Path backup = Path.of("");

  @BeforeEach
  void backUpASite() throws IOException {
    backup = scratch.resolve("backup.zip");
    try (ReleaseStore store = open("var")) {
      store.publish(ReleaseStoreTest.TWO_SOURCES, ReleaseStoreTest.A_AND_B);
      store.publish(ReleaseStoreTest.ONE_LEFT, ReleaseStoreTest.A_AND_B);
      try (OutputStream out = Files.newOutputStream(backup)) {
        store.backup(out);
      }
    }
  }

  private ReleaseStore open(String folder) {
    return ReleaseStore.open(scratch.resolve(folder), "test", Samples.CLOCK);
  }

  private static Set<String> quads(ReleaseStore store) {
    Set<String> all = new TreeSet<>();
    Txn.executeRead(
        store.dataset(), () -> store.dataset().find().forEachRemaining(q -> all.add(q.toString())));
    return all;
  }

  private static List<String> versions(ReleaseStore store) {
    try (HistorySnapshot history = store.history().snapshot()) {
      List<String> told =
          new ArrayList<>(history.releases().stream().map(Object::toString).toList());
      history
          .page(new Span(Optional.empty(), 0, 99), 0, "", 100)
          .forEach(version -> told.add(version + " " + history.graph(version.seq())));
      return told;
    }
  }

  private static List<String> changes(ReleaseStore store, int from, int to) throws IOException {
    List<String> changes = new ArrayList<>();
    store.changes(from, to, (added, line) -> changes.add((added ? "+" : "-") + line));
    return changes;
  }

  @AfterEach
  void the_backup_stays_as_it_is() {
    assertThat(backup).isRegularFile();
  }

  @Test
  void an_empty_store_becomes_it() throws IOException {
    try (ReleaseStore old = open("var");
        ReleaseStore fresh = open("other")) {
      fresh.restore(backup);

      assertThat(quads(fresh)).isEqualTo(quads(old)).isNotEmpty();
      assertThat(versions(fresh)).isEqualTo(versions(old)).isNotEmpty();
      assertThat(changes(fresh, 1, 2)).isEqualTo(changes(old, 1, 2)).isNotEmpty();
      assertThat(fresh.graph().release()).isEqualTo(old.graph().release());
    }
  }

  @Test
  void a_store_in_use_becomes_it_and_tells_who_listens() {
    try (ReleaseStore store = open("var")) {
      Set<String> then = quads(store);
      List<String> history = versions(store);
      store.publish(ELSE, ReleaseStoreTest.A_AND_B);
      List<Release> heard = new ArrayList<>();
      store.onRelease(heard::add);

      store.restore(backup);

      assertThat(quads(store)).isEqualTo(then);
      assertThat(versions(store)).isEqualTo(history);
      assertThat(heard).extracting(Release::number).containsExactly(2);
      assertThat(store.graph().release()).map(Release::number).contains(2);
    }
    try (ReleaseStore again = open("var")) {
      Release third = again.publish(ELSE, ReleaseStoreTest.A_AND_B).release();
      assertThat(third.number()).isEqualTo(3);
      assertThat(Samples.quads(again.graph()))
          .isEqualTo(Samples.quads(ELSE, ReleaseStoreTest.A_AND_B));
    }
  }

  @Test
  void what_is_cut_off_or_damaged_or_no_backup_changes_nothing() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    byte[] damaged = whole.clone();
    damaged[whole.length / 3] ^= 0x55;
    Path bad = scratch.resolve("bad.zip");
    try (ReleaseStore store = open("var")) {
      Set<String> before = quads(store);
      for (byte[] wrong :
          List.of(
              Arrays.copyOf(whole, whole.length / 2),
              Arrays.copyOf(whole, whole.length - 400),
              damaged,
              new byte[0],
              "no zip at all".getBytes(StandardCharsets.UTF_8))) {
        Files.write(bad, wrong);
        assertThatThrownBy(() -> store.restore(bad)).isInstanceOf(StoreException.class);
        assertThat(quads(store)).isEqualTo(before);
        assertThat(scratch.resolve("var/restore")).doesNotExist();
      }
    }
  }

  @Test
  void a_restoration_that_was_killed_is_finished_when_the_store_opens() throws IOException {
    Set<String> then;
    try (ReleaseStore store = open("var")) {
      then = quads(store);
      store.publish(ELSE, ReleaseStoreTest.A_AND_B);
    }
    Backup.unpack(backup, scratch.resolve("var/restore"));

    try (ReleaseStore store = open("var")) {
      assertThat(quads(store)).isEqualTo(then);
      assertThat(store.history().lastRelease()).isEqualTo(2);
      assertThat(changes(store, 2, 1)).hasSize(5);
    }
    assertThat(scratch.resolve("var/restore")).doesNotExist();
  }
}
