package org.cartulary.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page's head says to machines.
 *
 * @param alternates the same in other forms
 * @param data JSON-LD about what the page shows, as a data block, which no browser runs; empty for
 *     none
 */
public record Head(List<Alternate> alternates, Optional<String> data) {
  /** Nothing. */
  public static final Head EMPTY = new Head(List.of(), Optional.empty());

  public Head {
    alternates = List.copyOf(alternates);
  }

  /** A form of the same. */
  public record Alternate(String href, String mediaType, String title) {}

  /**
   * The data in a form in which nothing ends the script element that holds it: JSON has these
   * characters in strings only, and there an escape means the same.
   */
  public Optional<String> embedded() {
    return data.map(
        json -> json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
  }
}
