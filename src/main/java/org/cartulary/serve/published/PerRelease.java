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

  private record Made<T>(int release, T value) {}

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
    int release = number();
    Made<T> there = made;
    return there != null && there.release() == release ? there.value() : make();
  }

  private synchronized T make() {
    int release = number();
    Made<T> there = made;
    if (there == null || there.release() != release) {
      there = new Made<>(release, maker.get());
      made = there;
    }
    return there.value();
  }

  private int number() {
    Optional<Release> release = published.release();
    return release.map(Release::number).orElse(0);
  }
}
