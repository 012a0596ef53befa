package org.cartulary.serve.published;

import java.util.Optional;
import java.util.function.Supplier;
import org.cartulary.store.Release;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made once for each release, when it is first asked for. Whoever asks while it
 * is being made waits for it; a maker that throws is asked again next time.
 */
public final class PerRelease<T> {
  private final Published published;
  private final Supplier<T> maker;
  private volatile @Nullable Made<T> made;

  private record Made<T>(Optional<Release> release, T value) {}

  /**
   * Nothing is made yet.
   *
   * @param maker reads what is published, in a transaction of its own
   */
  public PerRelease(Published published, Supplier<T> maker) {
    this.published = published;
    this.maker = maker;
  }

  /** What was made of the current release. */
  public T get() {
    Made<T> there = made;
    return there != null && there.release().equals(published.release()) ? there.value() : make();
  }

  private synchronized T make() {
    Optional<Release> release = published.release();
    Made<T> there = made;
    if (there == null || !there.release().equals(release)) {
      there = new Made<>(release, maker.get());
      made = there;
    }
    return there.value();
  }
}
