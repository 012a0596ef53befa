package org.cartulary.store.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a list can be narrowed. */
public enum Facet {
  /** Of what kind a thing is: the codes of {@link Kind}. */
  KIND,
  /** What a grant is at a point in time: the codes of {@link Status}. */
  STATUS,
  /** Who gives the grant. */
  FUNDER,
  /** The years in which a grant runs; the year in which a publication appeared. */
  YEAR,
  /** The organisations that take part in a grant, themselves or by a person's position. */
  INSTITUTION,
  /** What a grant is about, and all topics above that. */
  TOPIC,
  /** What its people do on a grant: the codes of {@link RoleCodes}. */
  ROLE,
  /** Who stands on a grant, or wrote a publication. Never counted: there are too many. */
  PERSON;

  /** Its name in the index and as a parameter, such as {@code funder}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet of that name. */
  public static Optional<Facet> of(String code) {
    return Stream.of(values()).filter(facet -> facet.code().equals(code)).findFirst();
  }
}
