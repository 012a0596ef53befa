package org.cartulary.serve.api;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.cartulary.serve.sparql.Answer;
import org.cartulary.serve.sparql.QueryRunner;
import org.cartulary.store.query.BoundQuery;

/** Runs questions, within the limits of the SPARQL endpoint. */
final class Answers {
  private final QueryRunner runner;

  Answers(QueryRunner runner) {
    this.runner = runner;
  }

  /**
   * Some rows of an answer.
   *
   * @param more whether others follow
   */
  record Rows(List<Var> columns, List<Binding> rows, boolean more) {}

  /** The rows of the question's window. */
  Rows rows(Question question) {
    Query query = question.query().bound(question.terms());
    int limit = question.window().limit();
    BoundQuery.window(query, question.window().offset(), limit + 1L);
    Answer.Rows answer = (Answer.Rows) run(query);
    List<Binding> rows = answer.rows();
    boolean more = rows.size() > limit;
    return new Rows(answer.columns(), more ? rows.subList(0, limit) : rows, more);
  }

  /** The graph that a CONSTRUCT query makes. */
  Graph graph(Question question) {
    return ((Answer.Triples) run(question.query().bound(question.terms()))).graph();
  }

  private Answer run(Query query) {
    DatasetDescription graphs =
        query.hasDatasetDescription() ? query.getDatasetDescription() : new DatasetDescription();
    return runner.run(query, graphs);
  }
}
