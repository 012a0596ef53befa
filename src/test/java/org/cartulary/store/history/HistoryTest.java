package org.cartulary.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.RecordKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final String GRANT = Samples.BASE + "grant-1";
  private static final String FUNDER = Samples.BASE + "organization-1";
  private static final String ONE =
      ":source-a { :grant-1 a vivo:Grant ; rdfs:label 'One'@en ; vivo:assignedBy :organization-1 ."
          + " :organization-1 a <http://xmlns.com/foaf/0.1/Organization> ; rdfs:label 'A funder' . }";

  private final Path var = Samples.folder("history");
  private final Deque<Instant> times = new ArrayDeque<>();
  private final Clock clock =
      new Clock() {
        private Instant last = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
          last = times.isEmpty() ? last : times.removeFirst();
          return last;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          throw new UnsupportedOperationException();
        }
      };
  private ReleaseStore store = ReleaseStore.open(var, "test", clock);

  @AfterEach
  void close() {
    store.close();
  }

  private void publish(String trig) {
    store.publish(Samples.trig(trig), Samples.description("a"));
  }

  private Version find(String iri) {
    try (HistorySnapshot snapshot = store.history().snapshot()) {
      return snapshot.find(iri).orElseThrow();
    }
  }

  @Test
  void a_thing_is_added_changed_removed_and_added_again() {
    publish(ONE);
    assertThat(find(GRANT).change()).isEqualTo(Change.ADDED);
    assertThat(((GrantRecord) find(GRANT).record().orElseThrow()).titles().get(0).text())
        .isEqualTo("One");
    publish(ONE.replace("'One'@en", "'Two'@en"));
    assertThat(find(GRANT).change()).isEqualTo(Change.CHANGED);
    assertThat(find(GRANT).release()).isEqualTo(2);
    assertThat(find(FUNDER).release()).isEqualTo(1);
    publish(ONE.replaceFirst(":grant-1.*?\\. ", ""));
    assertThat(find(GRANT).change()).isEqualTo(Change.REMOVED);
    assertThat(find(GRANT).kind()).isEqualTo(RecordKind.GRANT);
    assertThat(find(GRANT).record()).isEmpty();
    publish(ONE);
    assertThat(find(GRANT).change()).isEqualTo(Change.ADDED);
    assertThat(store.history().releases())
        .extracting(RecordedRelease::added, RecordedRelease::changed, RecordedRelease::removed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, 0L, 0L),
            org.assertj.core.groups.Tuple.tuple(0L, 0L, 1L),
            org.assertj.core.groups.Tuple.tuple(0L, 1L, 0L),
            org.assertj.core.groups.Tuple.tuple(2L, 0L, 0L));
  }

  @Test
  void who_names_a_thing_changes_with_its_name() {
    publish(ONE);
    publish(ONE.replace("A funder", "The funder"));
    assertThat(find(FUNDER).release()).isEqualTo(2);
    GrantRecord grant = (GrantRecord) find(GRANT).record().orElseThrow();
    assertThat(grant.funders().get(0).names().get(0).text()).isEqualTo("The funder");
    assertThat(find(GRANT).release()).isEqualTo(2);
  }

  @Test
  void what_is_gone_stays_where_it_was_found() {
    publish(ONE);
    publish(ONE.replaceFirst(":grant-1.*?\\. ", ""));
    try (HistorySnapshot snapshot = store.history().snapshot()) {
      Version gone = snapshot.find(GRANT).orElseThrow();
      assertThat(snapshot.facets(gone))
          .containsExactly(Facets.FUNDER + FUNDER, "kind:grant", Facets.SOURCE + "a");
      Span span = new Span(Optional.of(Facets.FUNDER + FUNDER), 1, 2);
      assertThat(snapshot.page(span, 0, "", 10)).extracting(Version::iri).containsExactly(GRANT);
    }
  }

  @Test
  void time_does_not_go_back() {
    publish(ONE);
    times.add(Instant.parse("2020-01-01T00:00:00Z"));
    publish(ONE.replace("One", "Two"));
    List<RecordedRelease> releases = store.history().releases();
    assertThat(releases.get(0).datestamp()).isEqualTo(releases.get(1).datestamp());
  }

  @Test
  void a_snapshot_does_not_see_what_comes_later() {
    publish(ONE);
    try (HistorySnapshot before = store.history().snapshot()) {
      publish(ONE.replace("One", "Two"));
      assertThat(before.lastRelease()).isEqualTo(1);
      assertThat(before.find(GRANT).orElseThrow().release()).isEqualTo(1);
    }
    assertThat(find(GRANT).release()).isEqualTo(2);
  }

  @Test
  void a_release_that_was_not_recorded_is_when_the_store_opens() throws IOException {
    publish(ONE);
    Path file = var.resolve("history/history.db");
    store.close();
    byte[] first = Files.readAllBytes(file);
    store = ReleaseStore.open(var, "test", clock);
    publish(ONE.replace("One", "Two"));
    store.close();
    Files.write(file, first);
    Files.deleteIfExists(file.resolveSibling("history.db-wal"));
    Files.deleteIfExists(file.resolveSibling("history.db-shm"));
    store = ReleaseStore.open(var, "test", clock);
    assertThat(store.history().lastRelease()).isEqualTo(2);
    assertThat(find(GRANT).change()).isEqualTo(Change.CHANGED);
    assertThat(find(FUNDER).release()).isEqualTo(1);
  }

  @Test
  void a_history_that_was_lost_begins_anew() throws IOException {
    publish(ONE);
    publish(ONE.replace("One", "Two"));
    store.close();
    Files.delete(var.resolve("history/history.db"));
    store = ReleaseStore.open(var, "test", clock);
    assertThat(find(GRANT).change()).isEqualTo(Change.ADDED);
    assertThat(find(GRANT).release()).isEqualTo(2);
  }

  @Test
  void pages_go_on_behind_a_key_whatever_became_of_it() {
    String many = ":source-a { %s }";
    StringBuilder all = new StringBuilder();
    for (int i = 10; i < 30; i++) {
      all.append(":grant-")
          .append(i)
          .append(" a vivo:Grant ; rdfs:label 'Grant ")
          .append(i)
          .append("' . ");
    }
    publish(many.formatted(all));
    try (HistorySnapshot snapshot = store.history().snapshot()) {
      List<Version> first = snapshot.page(new Span(Optional.empty(), 1, 1), 0, "", 7);
      assertThat(first).extracting(Version::iri).first().isEqualTo(Samples.BASE + "grant-10");
      assertThat(first).hasSize(7);
    }
    publish(many.formatted(all.toString().replace("'Grant 16'", "'Another'")));
    try (HistorySnapshot snapshot = store.history().snapshot()) {
      List<Version> rest =
          snapshot.page(new Span(Optional.empty(), 1, 2), 1, Samples.BASE + "grant-16", 100);
      assertThat(rest).hasSize(14);
      assertThat(rest.get(0).iri()).isEqualTo(Samples.BASE + "grant-17");
      assertThat(rest.get(13).iri()).isEqualTo(Samples.BASE + "grant-16");
    }
  }
}
