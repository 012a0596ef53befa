package org.cartulary.serve.api;

import java.util.List;

/**
 * What the page that lists the queries shows.
 *
 * @param site the site's title
 * @param entries the queries by name
 */
public record IndexView(String site, List<Entry> entries) {
  public IndexView {
    entries = List.copyOf(entries);
  }

  /**
   * A query.
   *
   * @param askedBy who asks it; may be empty
   * @param href where it can be tried
   * @param example where its example is answered
   */
  public record Entry(
      String title, String description, String askedBy, String href, String example) {}
}
