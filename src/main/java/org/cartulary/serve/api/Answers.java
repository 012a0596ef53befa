package org.cartulary.serve.api;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.serve.sparql.Answer;
import org.cartulary.serve.sparql.ParsedQueries;
import org.cartulary.store.federation.Silence;
import org.cartulary.store.query.BoundQuery;

/** Runs questions, within the limits of the SPARQL endpoint. */
final class Answers {
  private final ParsedQueries queries;

  Answers(ParsedQueries queries) {
    this.queries = queries;
  }

  /**
   * Some rows of an answer.
   *
   * @param more whether others follow
   * @param silences the collaborators whose answer is missing
   */
  record Rows(List<Var> columns, List<Binding> rows, boolean more, List<Silence> silences) {}

  /** A reply that is made of the rows of the question's window. */
  Reply rows(Request request, Question question, Function<Rows, Reply> use) {
    Query query = question.query().bound(question.terms());
    int limit = question.window().limit();
    BoundQuery.window(query, question.window().offset(), limit + 1L);
    return queries.reply(
        query,
        request,
        (answer, silences) -> {
          Answer.Rows found = (Answer.Rows) answer;
          boolean more = found.rows().size() > limit;
          List<Binding> rows = more ? found.rows().subList(0, limit) : found.rows();
          return use.apply(new Rows(found.columns(), rows, more, silences));
        });
  }

  /** A reply that is made of the graph that a CONSTRUCT query makes. */
  Reply graph(Request request, Question question, Function<Graph, Reply> use) {
    return queries.reply(
        question.query().bound(question.terms()),
        request,
        (answer, silences) -> use.apply(((Answer.Triples) answer).graph()));
  }

  /** The reply with that graph. */
  Reply graph(Request request, Question question, GraphForm form) {
    return queries.graph(question.query().bound(question.terms()), request, form);
  }
}
