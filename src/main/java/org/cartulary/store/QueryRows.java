package org.cartulary.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

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

  /** Reads an answer as far as it may go. */
  public static QueryRows of(RowSet found, int maxRows) {
    List<String> columns = found.getResultVars().stream().map(Var::getVarName).toList();
    List<Map<String, Node>> rows = new ArrayList<>();
    while (rows.size() < maxRows && found.hasNext()) {
      Map<String, Node> row = new LinkedHashMap<>();
      found.next().forEach((variable, value) -> row.put(variable.getVarName(), value));
      rows.add(row);
    }
    return new QueryRows(columns, rows, found.hasNext());
  }
}
