package org.cartulary.store;

import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
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
        QueryExec.dataset(part(dataset, run.query()))
            .query(withoutGraphs(run.query()))
            .substitution(parameters.build())
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQConstants.registryServiceExecutors, run.services().registry())
            .timeout(run.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      QueryRows answer = QueryRows.of(exec.select(), run.maxRows());
      run.services().requireAnswered();
      return answer;
    } catch (QueryCancelledException e) {
      throw new QueryTimeoutException(run.timeout(), e);
    }
  }

  /** What {@code FROM} and {@code FROM NAMED} leave of it; TDB2 overlooks them for its union. */
  private static DatasetGraph part(DatasetGraph dataset, Query query) {
    return query.hasDatasetDescription()
        ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), dataset, false)
        : dataset;
  }

  private static Query withoutGraphs(Query query) {
    if (!query.hasDatasetDescription()) {
      return query;
    }
    Query copy = query.cloneQuery();
    copy.getGraphURIs().clear();
    copy.getNamedGraphURIs().clear();
    return copy;
  }
}
