package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.RequestException;

/**
 * A query operation of the SPARQL 1.1 Protocol, §2.1.
 *
 * @param text the query as it was sent
 * @param graphs the dataset that the protocol's parameters name; of no graphs if they name none
 * @param format the form asked for by parameter
 */
record SparqlRequest(String text, DatasetDescription graphs, Optional<String> format) {

  /**
   * Reads it.
   *
   * @param text the query
   * @param parameters what came beside it
   */
  static SparqlRequest read(String text, Parameters parameters) {
    return new SparqlRequest(
        text,
        new DatasetDescription(
            parameters.all("default-graph-uri"), parameters.all("named-graph-uri")),
        parameters.first("format").or(() -> parameters.first("output")));
  }

  /** What tells this question apart from others. */
  String key() {
    return graphs.getDefaultGraphURIs()
        + "\n"
        + graphs.getNamedGraphURIs()
        + "\n"
        + format.orElse("")
        + "\n"
        + text;
  }

  /**
   * The query, parsed by the grammar of SPARQL 1.1 and looked through. The dataset is what the
   * parameters name or, where they name none, the query (§2.1.4).
   *
   * @param base against which the query's relative IRIs are resolved
   * @param reach whom it may ask
   * @throws RequestException 400 if it is malformed, 403 if it reaches outside
   */
  PreparedQuery prepare(String base, Reach reach) {
    Query query = SparqlText.query(text, base);
    DatasetDescription dataset =
        graphs.isEmpty()
            ? new DatasetDescription(
                List.copyOf(query.getGraphURIs()), List.copyOf(query.getNamedGraphURIs()))
            : graphs;
    query.getGraphURIs().clear();
    query.getNamedGraphURIs().clear();
    if (query.getQueryPattern() == null) {
      // DESCRIBE of IRIs alone.
      query.setQueryPattern(new ElementGroup());
    }
    query.ensureResultVars();
    Op op = SparqlText.algebra(query);
    return new PreparedQuery(query, op, QueryGuard.check(op, reach), dataset);
  }
}
