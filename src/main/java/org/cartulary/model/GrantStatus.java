package org.cartulary.model;

/** What the source says of a grant's state, by a heading or a word; never computed from dates. */
public enum GrantStatus {
  ONGOING,
  COMPLETED
}
