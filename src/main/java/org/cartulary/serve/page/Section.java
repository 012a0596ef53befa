package org.cartulary.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * A table under a heading.
 *
 * @param columns the names of the columns
 * @param rows each with as many cells
 * @param more empty if it is all there is
 */
public record Section(String heading, List<String> columns, List<Row> rows, Optional<More> more)
    implements Block {

  /**
   * A row.
   *
   * @param cells each with its values
   * @param passages where what it says stands
   */
  public record Row(List<List<Value>> cells, List<Passage> passages) {
    public Row {
      cells = List.copyOf(cells);
      passages = List.copyOf(passages);
    }

    /** A row that no sentence of its own says. */
    static Row plain(List<List<Value>> cells) {
      return new Row(cells, List.of());
    }
  }

  public Section {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Whether the table has a column for the sentences. */
  public boolean hasPassages() {
    return rows.stream().anyMatch(row -> !row.passages().isEmpty());
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
