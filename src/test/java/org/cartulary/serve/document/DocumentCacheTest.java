package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartulary.serve.http.KeptReply;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DocumentCacheTest {
  private static final int MAX = 1_600_000;

  @TempDir Path folder;
  private DocumentCache cache;

  @BeforeEach
  void open() {
    cache = new DocumentCache(folder.resolve("scratch"), MAX);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  private static DocumentCache.Key key(int i) {
    return new DocumentCache.Key("r1", "grant-" + i, "ttl", "en", false, false);
  }

  /** What cannot be compressed. */
  private static KeptReply reply(int seed, int length) {
    byte[] content = new byte[length];
    new Random(seed).nextBytes(content);
    return KeptReply.of(
        new Validator("tag", Instant.EPOCH),
        Selection.ONLY,
        Reply.of(200, "text/turtle", content),
        false);
  }

  private static byte[] content(KeptReply kept) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Request asked =
        new Request("GET", "/doc/a", Optional.empty(), Map.of(), InputStream.nullInputStream());
    kept.answer(asked).body().writeTo(bytes);
    return bytes.toByteArray();
  }

  @Test
  void holds_no_more_bytes_than_it_may_and_the_newest_of_what_was_put_in() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      cache.put(key(i), reply(i, 10_000));
      assertThat(cache.bytes()).isLessThanOrEqualTo(MAX);
    }
    List<Integer> kept =
        IntStream.range(0, 1_000).filter(i -> cache.get(key(i)) != null).boxed().toList();
    assertThat(kept).hasSizeBetween(100, 160).contains(999, 998, 900).doesNotContain(0, 500);
    for (int i : kept) {
      assertThat(content(cache.get(key(i)))).isEqualTo(content(reply(i, 10_000)));
    }
  }

  @Test
  void gives_back_what_was_put_in_under_the_same_key_only() throws IOException {
    cache.put(key(1), reply(1, 10));
    assertThat(content(cache.get(key(1)))).isEqualTo(content(reply(1, 10)));
    assertThat(cache.get(key(2))).isNull();
    assertThat(cache.get(new DocumentCache.Key("r2", "grant-1", "ttl", "en", false, false)))
        .isNull();
    assertThat(cache.get(new DocumentCache.Key("r1", "grant-1", "", "en", false, false))).isNull();
    assertThat(cache.get(new DocumentCache.Key("r1", "grant-1", "ttl", "zh", false, false)))
        .isNull();
    assertThat(cache.get(new DocumentCache.Key("r1", "grant-1", "ttl", "en", true, false)))
        .isNull();
    assertThat(cache.get(new DocumentCache.Key("r1", "grant-1", "ttl", "en", false, true)))
        .isNull();
  }

  @Test
  void what_is_too_large_for_it_is_not_kept() {
    cache.put(key(1), reply(1, MAX / 10));
    assertThat(cache.bytes()).isZero();
    assertThat(cache.get(key(1))).isNull();
  }

  @Test
  void leaves_nothing_in_its_folder_and_after_its_end_keeps_nothing() throws IOException {
    cache.put(key(1), reply(1, 10_000));
    assertThat(cache.get(key(1))).isNotNull();
    cache.close();
    try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
      assertThat(left).isEmpty();
    }
    assertThat(cache.get(key(1))).isNull();
    cache.put(key(1), reply(1, 10_000));
    assertThat(cache.get(key(1))).isNull();
  }

  @Test
  @Timeout(60)
  void who_reads_while_others_write_and_files_are_dropped_gets_the_whole_or_nothing()
      throws Exception {
    List<byte[]> contents = IntStream.range(0, 50).mapToObj(i -> expected(i)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> tasks =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  seed ->
                      threads.submit(
                          () -> {
                            Random random = new Random(seed);
                            for (int turn = 0; turn < 2_000; turn++) {
                              int i = random.nextInt(50);
                              KeptReply there = cache.get(key(i));
                              if (there == null || turn % 3 == 0) {
                                cache.put(key(i), reply(i, 9_000));
                              } else {
                                assertThat(content(there)).isEqualTo(contents.get(i));
                              }
                            }
                            return null;
                          }))
              .toList();
      for (Future<?> task : tasks) {
        task.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] expected(int i) {
    try {
      return content(reply(i, 9_000));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
