package org.cartulary.store.history;

import java.util.Locale;

/** What a release did to a thing. */
public enum Change {
  ADDED,
  CHANGED,
  REMOVED;

  /** The word for it: {@code added}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The change of that word. */
  static Change of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
