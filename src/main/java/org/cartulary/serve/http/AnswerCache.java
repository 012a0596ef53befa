package org.cartulary.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Complete answers of one version of the data, kept in memory by what was asked, up to a number of
 * bytes; those that were asked for longest ago make room. When the version changes all are dropped.
 *
 * <p>An answer is kept under the version that was current before it was made: one that is made
 * while the version changes is at worst made again, and never given as an older one's.
 */
public final class AnswerCache implements CacheCounts {
  /** One answer may take this part of the room, so that a few large ones do not sweep it. */
  private static final int PARTS = 8;

  /** What a kept answer takes beside its content and its key: objects, headers. */
  private static final int OVERHEAD = 512;

  private final Supplier<?> version;
  private final long maxBytes;
  private final Map<String, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);

  /** The bytes of answers that are being written, of which nobody knows yet whether they end. */
  private final AtomicLong copying = new AtomicLong();

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private @Nullable Object current;
  private long bytes;

  /**
   * An empty cache.
   *
   * @param version what the answers depend on, such as the current release; cheap, as it is asked
   *     for with every answer, and compared by {@code equals}
   * @param maxBytes how much all answers may take together
   */
  public AnswerCache(Supplier<?> version, long maxBytes) {
    this.version = version;
    this.maxBytes = maxBytes;
  }

  /** The answer that is kept, if there is one. */
  public Optional<Reply> kept(String key) {
    return Optional.ofNullable(find(version.get(), key)).map(Kept::reply);
  }

  /**
   * The answer that is kept, or one that is made now; a 200 is kept when it was written to its end
   * and is not too large.
   *
   * @param key all that the answer depends on beside the version: what was asked, its parameters,
   *     the form, the language
   * @param make makes the reply; what it throws is thrown on, and nothing is kept
   */
  public Reply answer(String key, Supplier<Reply> make) {
    Object before = version.get();
    Kept kept = find(before, key);
    if (kept != null) {
      return kept.reply();
    }
    Reply made = make.get();
    if (made.status() != 200) {
      return made;
    }
    return new Reply(
        made.status(),
        made.headers(),
        out -> {
          try (Copy copy = new Copy(out, maxBytes / PARTS, copying, maxBytes)) {
            made.body().writeTo(copy);
            copy.content()
                .ifPresent(
                    content ->
                        keep(
                            before,
                            key,
                            new Kept(made.holding(content.length, () -> content), content.length)));
          }
        });
  }

  @Override
  public long hits() {
    return hits.sum();
  }

  @Override
  public long misses() {
    return misses.sum();
  }

  @Override
  public synchronized long size() {
    return bytes;
  }

  private synchronized @Nullable Kept find(Object version, String key) {
    move(version);
    Kept kept = answers.get(key);
    (kept == null ? misses : hits).increment();
    return kept;
  }

  private synchronized void keep(Object version, String key, Kept answer) {
    if (!version.equals(current)) {
      return;
    }
    Kept last = answers.put(key, answer);
    bytes += room(key, answer) - (last == null ? 0 : room(key, last));
    Iterator<Map.Entry<String, Kept>> oldest = answers.entrySet().iterator();
    while (bytes > maxBytes && oldest.hasNext()) {
      Map.Entry<String, Kept> entry = oldest.next();
      bytes -= room(entry.getKey(), entry.getValue());
      oldest.remove();
    }
  }

  private void move(Object version) {
    if (!version.equals(current)) {
      answers.clear();
      bytes = 0;
      current = version;
    }
  }

  private static long room(String key, Kept answer) {
    return OVERHEAD + 2L * key.length() + answer.size();
  }

  private record Kept(Reply reply, int size) {}

  /**
   * Passes on what is written, and remembers it while it is not too much, alone or with all others
   * that are being written: slow clients must not fill the heap with copies.
   */
  private static final class Copy extends OutputStream {
    private final OutputStream out;
    private final long limit;
    private final AtomicLong all;
    private final long limitOfAll;
    private @Nullable ByteArrayOutputStream copy = new ByteArrayOutputStream();

    Copy(OutputStream out, long limit, AtomicLong all, long limitOfAll) {
      this.out = out;
      this.limit = limit;
      this.all = all;
      this.limitOfAll = limitOfAll;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      out.write(octets, offset, length);
      if (copy != null) {
        if (copy.size() + (long) length > limit || all.get() + length > limitOfAll) {
          forget(copy);
        } else {
          copy.write(octets, offset, length);
          all.addAndGet(length);
        }
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    private void forget(ByteArrayOutputStream known) {
      all.addAndGet(-known.size());
      copy = null;
    }

    /** Forgets; the stream below is another's to close. */
    @Override
    public void close() {
      if (copy != null) {
        forget(copy);
      }
    }

    Optional<byte[]> content() {
      return Optional.ofNullable(copy).map(ByteArrayOutputStream::toByteArray);
    }
  }
}
