package org.cartulary.store.history;

import java.util.Locale;

/** What a release did to a thing. The order is that in the file. */
public enum Change {
  ADDED,
  CHANGED,
  REMOVED;

  /** The word for it: {@code added}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
