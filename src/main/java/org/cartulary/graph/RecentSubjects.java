package org.cartulary.graph;

import org.jspecify.annotations.Nullable;

/**
 * A set of fixed size that forgets: what falls on an occupied place replaces what was there. So the
 * thousandth mention of an institution costs nothing and memory stays constant.
 */
final class RecentSubjects {
  private static final int PLACES = 1 << 16;

  private final @Nullable String[] places = new @Nullable String[PLACES];

  /** Adds it; true if it was not there. */
  boolean add(String subject) {
    int hash = subject.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    if (subject.equals(places[place])) {
      return false;
    }
    places[place] = subject;
    return true;
  }
}
