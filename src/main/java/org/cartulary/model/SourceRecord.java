package org.cartulary.model;

/** What one source says of one thing. */
public sealed interface SourceRecord permits Grant, Person, Organization, Topic, Publication {

  /** Where the whole record stands. */
  Evidence evidence();
}
