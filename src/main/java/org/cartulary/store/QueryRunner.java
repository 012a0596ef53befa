package org.cartulary.store;

import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;

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
      return QueryRows.of(exec.select(), run.maxRows());
    } catch (QueryCancelledException e) {
      throw new QueryTimeoutException(run.timeout(), e);
    }
  }
}
