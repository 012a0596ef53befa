package org.cartulary.serve.api;

import java.util.List;
import org.cartulary.serve.page.Value;

/**
 * What the page that lists the queries shows.
 *
 * @param entries the queries by name
 */
public record IndexView(List<Entry> entries) {
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
  public record Entry(Value title, Value description, Value askedBy, String href, String example) {}
}
