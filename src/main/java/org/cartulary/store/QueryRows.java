package org.cartulary.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The answer to a query.
 *
 * @param columns the variables, in the query's order, without {@code ?}
 * @param rows in the query's order; a variable without a value is not in its row's map
 * @param cut whether there were more rows than asked for
 */
public record QueryRows(List<String> columns, List<Map<String, Node>> rows, boolean cut) {
  public QueryRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
