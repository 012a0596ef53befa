package org.cartulary.serve.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The answer to a query, complete and apart from the store. */
public sealed interface Answer {
  /** To SELECT. */
  record Rows(List<Var> columns, List<Binding> rows) implements Answer {}

  /** To ASK. */
  record Truth(boolean value) implements Answer {}

  /** To CONSTRUCT and DESCRIBE, with the query's prefixes. */
  record Triples(Graph graph) implements Answer {}
}
