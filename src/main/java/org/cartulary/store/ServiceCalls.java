package org.cartulary.store;

import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;

/** What answers the SERVICE patterns of a query (SPARQL 1.1 Federated Query). */
@FunctionalInterface
public interface ServiceCalls {

  /** Reaches nobody: a query with SERVICE is refused. */
  ServiceCalls NONE =
      () ->
          new ServiceExecutorRegistry()
              .addBulkLink(
                  (service, input, execution, next) -> {
                    throw new QueryDeniedException(
                        "SERVICE is not to be called here: " + service.getService());
                  });

  /** For the context of one execution; it holds no executor that reaches out by itself. */
  ServiceExecutorRegistry registry();

  /**
   * Makes sure, once the query was run, that no pattern failed: an engine takes a failure inside a
   * filter (EXISTS) for a false one.
   *
   * @throws RuntimeException the failure
   */
  default void requireAnswered() {}
}
