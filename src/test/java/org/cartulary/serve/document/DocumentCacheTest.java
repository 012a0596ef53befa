package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.cartulary.serve.http.KeptReply;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {
  private static DocumentCache.Key key(int i) {
    return new DocumentCache.Key("grant-" + i, Optional.of(DocumentForm.TURTLE), "en", false);
  }

  /** What cannot be compressed. */
  private static KeptReply reply(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return new KeptReply(
        new Validator("tag", Instant.EPOCH), Selection.ONLY, Reply.of(200, "text/turtle", content));
  }

  @Test
  void holds_no_more_bytes_than_it_may() {
    DocumentCache cache = new DocumentCache(1_000_000);
    int kept = 0;
    for (int i = 0; i < 1_000; i++) {
      cache.put(key(i), reply(10_000));
      assertThat(cache.bytes()).isLessThanOrEqualTo(1_000_000);
    }
    for (int i = 0; i < 1_000; i++) {
      kept += cache.get(key(i)) == null ? 0 : 1;
    }
    assertThat(kept).isBetween(30, 71);
  }

  @Test
  void gives_back_what_was_put_in_under_the_same_key_only() {
    DocumentCache cache = new DocumentCache(1_000_000);
    KeptReply entry = reply(10);
    cache.put(key(1), entry);
    assertThat(cache.get(key(1))).isSameAs(entry);
    assertThat(cache.get(key(2))).isNull();
    assertThat(cache.get(new DocumentCache.Key("grant-1", Optional.empty(), "en", false))).isNull();
    assertThat(cache.get(new DocumentCache.Key("grant-1", key(1).accepted(), "zh", false)))
        .isNull();
  }

  @Test
  void what_is_too_large_for_it_is_not_kept() {
    DocumentCache cache = new DocumentCache(100_000);
    cache.put(key(1), reply(200_000));
    assertThat(cache.bytes()).isZero();
    assertThat(cache.get(key(1))).isNull();
  }
}
