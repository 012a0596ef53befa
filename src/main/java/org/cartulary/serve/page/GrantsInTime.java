package org.cartulary.serve.page;

import java.util.List;
import java.util.Optional;
import org.cartulary.serve.page.time.Axis;
import org.cartulary.serve.page.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Grants as lines in time.
 *
 * @param axis empty where no grant has a date
 * @param rows in the order of their times
 * @param more empty if it is all there is
 */
public record GrantsInTime(String heading, Optional<Axis> axis, List<Row> rows, Optional<More> more)
    implements Block {

  /**
   * A grant.
   *
   * @param title null where the page is about this grant alone
   * @param notes role, funder, people: what the page has to say of it
   * @param period in words
   * @param spans the line
   */
  public record Row(
      @Nullable Value title, List<Value> notes, List<Value> period, List<Span> spans) {}

  public GrantsInTime {
    rows = List.copyOf(rows);
  }

  /** The kinds of pieces that the lines have, for a legend. */
  public List<Span.Kind> kinds() {
    return rows.stream()
        .flatMap(row -> row.spans().stream())
        .map(Span::kind)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
