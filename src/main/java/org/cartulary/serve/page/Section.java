package org.cartulary.serve.page;

import java.util.List;

/**
 * A table under a heading.
 *
 * @param rows a row's cells, each with its values, in the order of the columns
 * @param left how many rows there are beyond those
 */
public record Section(
    String heading, List<String> columns, List<List<List<Value>>> rows, int left) {
  /** How many rows a page shows of a table. */
  static final int MAX_ROWS = 500;

  public Section {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A table of the first rows of these. */
  static Section of(String heading, List<String> columns, List<List<List<Value>>> all) {
    List<List<List<Value>>> shown = all.subList(0, Math.min(all.size(), MAX_ROWS));
    return new Section(heading, columns, shown, all.size() - shown.size());
  }
}
