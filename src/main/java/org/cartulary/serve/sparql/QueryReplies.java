package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Optional;
import org.cartulary.serve.federation.PartialAnswers;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.rdf.GraphForm;

/** Runs queries and writes their answers as replies. */
final class QueryReplies {
  /** What is larger is written as it is sent, and takes its room until then. */
  private static final int SMALL = 1 << 17;

  private static final List<Offer> RESULT_FORMS = List.of(ResultForm.values());
  private static final List<Offer> GRAPH_FORMS = List.of(GraphForm.values());

  private final QueryRunner runner;

  QueryReplies(QueryRunner runner) {
    this.runner = runner;
  }

  /**
   * The form in which a query is to be answered: the one that a parameter names, or by negotiation.
   *
   * @throws RequestException 406 if there is none
   */
  static Offer form(Request request, PreparedQuery query, SparqlRequest asked) {
    return query.answersWithGraph()
        ? form(request, asked.format(), GRAPH_FORMS)
        : form(request, asked.format(), RESULT_FORMS);
  }

  private static Offer form(Request request, Optional<String> named, List<Offer> offers) {
    return chosen(request, named, offers)
        .orElseThrow(() -> new RequestException(Problems.notAcceptable(offers)));
  }

  private static Optional<Offer> chosen(
      Request request, Optional<String> named, List<Offer> offers) {
    if (named.isEmpty()) {
      return request.accept().choose(offers);
    }
    Optional<Offer> result = ResultForm.named(named.get()).map(form -> form);
    Optional<Offer> graph = GraphForm.named(named.get()).map(form -> form);
    return result.filter(offers::contains).or(() -> graph.filter(offers::contains));
  }

  /** What tells apart requests for one query by the form that they ask for. */
  static String formsAsked(Request request, SparqlRequest asked) {
    return chosen(request, asked.format(), RESULT_FORMS).map(Offer::contentType).orElse("")
        + "\n"
        + chosen(request, asked.format(), GRAPH_FORMS).map(Offer::contentType).orElse("");
  }

  /** The reply to a query whose answer is not to be kept by anyone. */
  Reply once(Request request, PreparedQuery query, SparqlRequest asked) {
    return reply(request, query, form(request, query, asked)).with("Cache-Control", "no-store");
  }

  /** The reply to a query in a form. */
  Reply reply(Request request, PreparedQuery query, Offer form) {
    QueryRunner.Answered answered = runner.run(query, request.client());
    if (answered.room().used() <= SMALL || request.method().equals("HEAD")) {
      try (answered) {
        return PartialAnswers.marked(
            Reply.of(200, form.contentType(), AnswerWriter.bytes(answered.answer(), form))
                .with("Vary", "Accept"),
            answered.silences());
      }
    }
    return PartialAnswers.marked(
        Reply.streamed(
                200,
                form.contentType(),
                out -> {
                  try (answered) {
                    AnswerWriter.write(answered.answer(), form, out);
                  }
                })
            .with("Vary", "Accept"),
        answered.silences());
  }
}
