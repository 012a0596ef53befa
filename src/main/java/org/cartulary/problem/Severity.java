package org.cartulary.problem;

/** How much a problem costs. */
public enum Severity {
  /** The record (or file, or configuration) is refused; nothing of it is published. */
  ERROR,
  /** Published as it stands, and probably wrong. */
  WARNING,
  /** Published as it stands; worth knowing. */
  NOTE
}
