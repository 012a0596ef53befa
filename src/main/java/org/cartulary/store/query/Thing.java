package org.cartulary.store.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a parameter's text names, where it names a thing of the site. */
public enum Thing {
  /** A grant, by its award number or title. */
  GRANT,
  PERSON,
  /** An organisation at which people on grants work. */
  INSTITUTION,
  FUNDER,
  TOPIC;

  /** The name by which a query's header calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The thing of that name. */
  static Optional<Thing> named(String id) {
    return Arrays.stream(values()).filter(thing -> thing.id().equals(id)).findFirst();
  }
}
