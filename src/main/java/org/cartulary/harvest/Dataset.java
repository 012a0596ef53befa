package org.cartulary.harvest;

import java.net.URI;
import java.util.Optional;

/**
 * What was found at an address.
 *
 * @param title what the publisher calls it; "" if they do not say
 * @param uriSpace what the IRIs of its things start with, if they say so
 * @param place where it can be had
 */
record Dataset(String title, Optional<String> uriSpace, Place place) {
  /** Where a dataset can be had. */
  sealed interface Place {
    /** Its address. */
    URI address();
  }

  /** All of it in a file. */
  record Dump(URI address) implements Place {}

  /** At a SPARQL endpoint. */
  record Endpoint(URI address) implements Place {}
}
