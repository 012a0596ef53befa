package org.cartulary.store.record;

import java.util.Locale;

/** The kinds of things that have records. */
public enum RecordKind {
  GRANT,
  PERSON,
  ORGANIZATION,
  TOPIC,
  PUBLICATION;

  /** The name in commands, files and queries: {@code grant}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
