package org.cartulary.serve.sparql;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.cartulary.serve.http.Client;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.RequestException;

/**
 * Runs updates on a dataset that is not a site's, each whole or not at all, under the limits of
 * queries.
 */
final class UpdateRunner {
  private final DatasetGraph dataset;
  private final QueryRunner runner;

  UpdateRunner(DatasetGraph dataset, QueryRunner runner) {
    this.dataset = dataset;
    this.runner = runner;
  }

  /**
   * Runs it.
   *
   * @return 204
   * @throws RequestException as a query's; 409 if it cannot be carried out
   */
  Reply run(UpdateRequest update, Client client) {
    return runner.run(
        client,
        run -> {
          try {
            Txn.executeWrite(
                dataset,
                () ->
                    UpdateExec.dataset(dataset)
                        .update(update)
                        .set(ARQ.httpServiceAllowed, false)
                        .set(ARQ.enablePropertyFunctions, false)
                        .set(ARQConstants.symCancelQuery, run.signal())
                        .execute());
            return Reply.empty(204);
          } catch (UpdateException impossible) {
            throw new RequestException(
                Problems.of(409, "Update failed", String.valueOf(impossible.getMessage())));
          }
        });
  }
}
