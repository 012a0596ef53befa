package org.cartulary.serve.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.cartulary.serve.http.KeptReply;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one release that were rendered already, up to a number of bytes; those that are
 * asked for least go first. A new release has a new cache, so nothing in it can be old.
 */
final class DocumentCache {
  private final Cache<Key, KeptReply> entries;

  /**
   * What tells documents apart before the store is asked.
   *
   * @param path as the request has it
   * @param accepted the form that the client prefers; empty if it takes none
   * @param variant the language and the day of the page
   * @param explicit whether the address names that language
   */
  record Key(String path, Optional<DocumentForm> accepted, String variant, boolean explicit) {}

  /** A cache of at most so many bytes. */
  DocumentCache(long maxBytes) {
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((Key key, KeptReply reply) -> 2 * key.path().length() + reply.bytes())
            .executor(Runnable::run)
            .build();
  }

  @Nullable KeptReply get(Key key) {
    return entries.getIfPresent(key);
  }

  void put(Key key, KeptReply reply) {
    entries.put(key, reply);
  }

  /** How many bytes its entries take. */
  long bytes() {
    entries.cleanUp();
    return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }
}
