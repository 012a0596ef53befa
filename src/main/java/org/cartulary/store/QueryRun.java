package org.cartulary.store;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * A SELECT query to run. It was parsed before and is not changed by running, so one can be run
 * often, by many at once.
 *
 * @param query the parsed query
 * @param parameters by variable name without {@code ?}; each is put in place of its variable as a
 *     term, never as text
 * @param timeout after which the run is given up
 * @param maxRows how many rows are kept at most
 * @param services what answers its SERVICE patterns, where it is run here
 */
public record QueryRun(
    Query query,
    Map<String, Node> parameters,
    Duration timeout,
    int maxRows,
    ServiceCalls services) {
  public QueryRun {
    if (!query.isSelectType()) {
      throw new IllegalArgumentException("not a SELECT query");
    }
    if (maxRows < 1 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a run has a time limit and a row limit");
    }
    parameters = Map.copyOf(parameters);
  }

  /** One that asks nobody else. */
  public QueryRun(Query query, Map<String, Node> parameters, Duration timeout, int maxRows) {
    this(query, parameters, timeout, maxRows, ServiceCalls.NONE);
  }
}
