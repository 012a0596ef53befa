package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.rdf.GraphForm;

/**
 * The SPARQL 1.1 Protocol, query only. An answer is complete before its first byte is sent, so that
 * a query that fails, takes too long or finds too much is an error to the client and never a 200
 * that ends too early.
 */
public final class SparqlEndpoint implements Handler, AutoCloseable {
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  private static final List<ResultForm> RESULT_FORMS = List.of(ResultForm.values());
  private static final List<GraphForm> GRAPH_FORMS = List.of(GraphForm.values());

  private final String base;
  private final QueryRunner runner;

  /**
   * An endpoint over a dataset.
   *
   * @param base against which relative IRIs in queries are resolved
   */
  public SparqlEndpoint(DatasetGraph dataset, String base, QueryLimits limits) {
    this.base = base;
    this.runner = new QueryRunner(dataset, limits);
  }

  @Override
  public Reply handle(Request request) {
    if (request.method().equals("OPTIONS")) {
      return Reply.empty(204)
          .with("Allow", ALLOWED)
          .with("Access-Control-Allow-Methods", ALLOWED)
          .with("Access-Control-Allow-Headers", "Accept, Content-Type")
          .with("Access-Control-Max-Age", "86400");
    }
    if (!request.reads() && !request.method().equals("POST")) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), ALLOWED));
    }
    SparqlRequest operation = SparqlRequest.read(request, base);
    return answer(request, operation).with("Vary", "Accept").with("Cache-Control", "no-cache");
  }

  private Reply answer(Request request, SparqlRequest operation) {
    QueryGuard.check(operation.query());
    boolean graph = operation.query().isConstructType() || operation.query().isDescribeType();
    if (graph) {
      GraphForm form = form(request, operation.format(), GraphForm::named, GRAPH_FORMS);
      Answer answer = runner.run(operation.query(), operation.graphs());
      return Reply.of(200, form.contentType(), form.write(((Answer.Triples) answer).graph()));
    }
    ResultForm form = form(request, operation.format(), ResultForm::named, RESULT_FORMS);
    Answer answer = runner.run(operation.query(), operation.graphs());
    return Reply.streamed(
        200,
        form.contentType(),
        out -> {
          if (answer instanceof Answer.Rows rows) {
            AnswerWriter.write(rows, form, out);
          } else if (answer instanceof Answer.Truth truth) {
            AnswerWriter.write(truth, form, out);
          }
        });
  }

  private static <F extends Offer> F form(
      Request request,
      Optional<String> named,
      Function<String, Optional<F>> byName,
      List<F> offers) {
    Optional<F> form =
        named.isPresent() ? byName.apply(named.get()) : request.accept().choose(offers);
    return form.orElseThrow(() -> new RequestException(Problems.notAcceptable(offers)));
  }

  /** Runs queries within this endpoint's limits. */
  public QueryRunner runner() {
    return runner;
  }

  @Override
  public void close() {
    runner.close();
  }
}
