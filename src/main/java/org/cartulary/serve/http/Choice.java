package org.cartulary.serve.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among the same offers again and again. Few clients say anything of their own in {@code
 * Accept}, so what was chosen for a field is remembered.
 */
public final class Choice<T extends Offer> {
  private static final int REMEMBERED = 500;

  /** Longer fields than this are not remembered; no browser sends one. */
  private static final int LONG = 500;

  private final List<T> offers;
  private final Cache<String, Optional<T>> chosen =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  /**
   * Offers in the order of our own preference.
   *
   * @see Accept#choose
   */
  public Choice(List<T> offers) {
    this.offers = List.copyOf(offers);
  }

  /** The best for a request; empty if none is acceptable (406). */
  public Optional<T> of(Request request) {
    List<String> fields = request.header("Accept");
    boolean ofItsOwn = !request.header(AcceptedProfiles.FIELD).isEmpty();
    if (ofItsOwn || fields.size() != 1 || fields.get(0).length() > LONG) {
      return request.accept().choose(offers);
    }
    Optional<T> before = chosen.getIfPresent(fields.get(0));
    if (before == null) {
      before = request.accept().choose(offers);
      chosen.put(fields.get(0), before);
    }
    return before;
  }
}
