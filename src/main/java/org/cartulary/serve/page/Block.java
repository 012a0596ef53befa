package org.cartulary.serve.page;

/** A part of a portrait under a heading of its own. */
public sealed interface Block permits Section, GrantsInTime, Circle, Tree {
  /** What stands over it. */
  String heading();

  /** Whether there is nothing to show. */
  boolean isEmpty();
}
