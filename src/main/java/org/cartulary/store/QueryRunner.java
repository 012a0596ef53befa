package org.cartulary.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Runs prepared queries. */
final class QueryRunner {
  private QueryRunner() {}

  /** Runs a query inside the caller's transaction. */
  static QueryRows run(QueryRun run, DatasetGraph dataset) {
    BindingBuilder parameters = Binding.builder();
    run.parameters().forEach((name, value) -> parameters.add(Var.alloc(name), value));
    try (QueryExec exec =
        QueryExec.dataset(dataset)
            .query(run.query())
            .substitution(parameters.build())
            .timeout(run.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      return rows(exec.select(), run.maxRows());
    } catch (QueryCancelledException e) {
      throw new QueryTimeoutException(run.timeout(), e);
    }
  }

  private static QueryRows rows(RowSet found, int maxRows) {
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
