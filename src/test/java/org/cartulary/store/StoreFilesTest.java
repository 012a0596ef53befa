package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cartulary.store.ReleaseStoreTest.A_AND_B;
import static org.cartulary.store.ReleaseStoreTest.ONE_LEFT;
import static org.cartulary.store.ReleaseStoreTest.TWO_SOURCES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder of a store. */
class StoreFilesTest {
  @TempDir Path var;

  private ReleaseStore open() {
    return ReleaseStore.open(var, "test", Samples.CLOCK);
  }

  @Test
  void keeps_a_release_when_closed_and_opened() {
    Release release;
    try (ReleaseStore store = open()) {
      release = store.publish(TWO_SOURCES, A_AND_B).release();
    }
    try (ReleaseStore store = open()) {
      assertThat(store.graph().release()).contains(release);
      assertThat(Samples.quads(store.graph())).isEqualTo(Samples.quads(TWO_SOURCES, A_AND_B));
    }
  }

  @Test
  void changes_no_byte_when_the_same_is_published_again() throws IOException {
    try (ReleaseStore store = open()) {
      store.publish(TWO_SOURCES, A_AND_B);
      Map<String, String> before = contents(var);

      PublishResult again =
          store.publish(
              out -> {
                TWO_SOURCES.writeTo(out);
                TWO_SOURCES.writeTo(out);
              },
              A_AND_B);

      assertThat(again.changed()).isFalse();
      assertThat(again.release().number()).isEqualTo(1);
      assertThat(contents(var)).isEqualTo(before);
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean lock = file.getFileName().toString().contains("lock");
        contents.put(file.toString(), lock ? "" : java.util.HexFormat.of().formatHex(digest(file)));
      }
    }
    return contents;
  }

  private static byte[] digest(Path file) throws IOException {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rebuilds_a_lost_or_damaged_file_of_quads_from_the_store() throws IOException {
    Path file = var.resolve("releases/1.nq.gz");
    ReleaseContent decimals =
        Samples.trig(
            """
            :source-a { :g vivo:totalAwardAmount 1.50, "007"^^xsd:integer ;
              vivo:dateTime "2024-01-01T00:00:00.000Z"^^xsd:dateTime, "2024-01-01T00:00:00"^^xsd:dateTime ;
              rdfs:label "a\\tb\\n\\u0001\\u007F\\"\\\\"@en-GB, "随机矩阵"@zh-Hans, "😀" . }
            """);
    for (int round = 0; round < 2; round++) {
      try (ReleaseStore store = open()) {
        store.publish(decimals, A_AND_B);
      }
      String digest =
          SortedQuads.digest(var.resolve("releases").resolve((2 * round + 1) + ".nq.gz"));
      file = var.resolve("releases").resolve((2 * round + 1) + ".nq.gz");
      if (round == 0) {
        Files.delete(file);
      } else {
        Files.writeString(file, "not what it was");
      }
      try (ReleaseStore store = open()) {
        assertThat(store.publish(decimals, A_AND_B).changed()).isFalse();
        Release next = store.publish(ONE_LEFT, A_AND_B).release();
        assertThat(SortedQuads.digest(file)).isEqualTo(digest);
        assertThat(next.removed()).isEqualTo(7);
        assertThat(Samples.quads(store.graph())).isEqualTo(Samples.quads(ONE_LEFT, A_AND_B));
      }
    }
  }

  @Test
  void keeps_the_files_of_the_last_two_releases_and_removes_leftovers() throws IOException {
    try (ReleaseStore store = open()) {
      store.publish(TWO_SOURCES, A_AND_B);
      store.publish(ONE_LEFT, A_AND_B);
      store.publish(TWO_SOURCES, A_AND_B);
      assertThat(var.resolve("releases")).isDirectoryContaining("glob:**2.nq.gz");
      assertThat(var.resolve("releases")).isDirectoryContaining("glob:**3.nq.gz");
      assertThat(var.resolve("releases")).isDirectoryNotContaining("glob:**1.nq.gz");
    }
    Files.createDirectories(var.resolve("tmp/runs"));
    Files.writeString(var.resolve("tmp/runs/x"), "left by a killed process");
    Files.writeString(var.resolve("releases/4.nq.gz"), "never committed");
    try (ReleaseStore store = open()) {
      assertThat(var.resolve("tmp")).isEmptyDirectory();
      assertThat(var.resolve("releases/4.nq.gz")).doesNotExist();
      assertThat(store.graph().release()).map(Release::number).contains(3);
    }
  }

  @Test
  void tells_who_has_the_store_open_and_touches_nothing() throws IOException {
    assertThat(ReleaseStore.holder(var)).isEmpty();
    try (ReleaseStore store = open()) {
      store.publish(TWO_SOURCES, A_AND_B);
      Map<String, String> before = contents(var);

      assertThatThrownBy(() -> ReleaseStore.open(var, "other", Samples.CLOCK))
          .isInstanceOf(StoreInUseException.class)
          .hasMessageContaining("\"test\" (process " + ProcessHandle.current().pid() + ")");
      assertThat(ReleaseStore.holder(var)).contains(StoreHolder.self("test"));

      assertThat(contents(var)).isEqualTo(before);
    }
    assertThat(ReleaseStore.holder(var)).isEmpty();
  }
}
