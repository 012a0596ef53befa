package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.federation.Silence;

/** Runs queries that were parsed before, within the limits of the endpoint, beside its own. */
public final class ParsedQueries {
  private final QueryRunner runner;
  private final QueryReplies replies;
  private final Federation federation;
  private final Reach reach;

  ParsedQueries(QueryRunner runner, Federation federation) {
    this.federation = federation;
    this.reach = Reach.ofLibrary(federation);
    this.runner = runner;
    this.replies = new QueryReplies(runner, Optional.empty());
  }

  /**
   * A reply that is made of a query's complete answer. Whichever of them is in memory takes its
   * room there until the reply was sent.
   *
   * @param use takes the answer and who did not answer of whom it asked; nobody, if it is the whole
   * @throws org.cartulary.serve.http.RequestException as the endpoint refuses: 503 if the time is
   *     over, the memory is full or all places are taken; 403 if the answer is too large or the
   *     query reaches outside
   */
  public Reply reply(Query query, Request request, BiFunction<Answer, List<Silence>, Reply> use) {
    QueryRunner.Answered answered = runner.run(prepare(query), request.client());
    return answered.room().sending(use.apply(answered.answer(), answered.silences()));
  }

  /**
   * The reply to a CONSTRUCT query.
   *
   * @throws org.cartulary.serve.http.RequestException as {@link #reply}
   */
  public Reply graph(Query query, Request request, GraphForm form) {
    return replies.reply(request, prepare(query), form);
  }

  private PreparedQuery prepare(Query parsed) {
    Query query = federation.overAll(parsed);
    DatasetDescription graphs =
        new DatasetDescription(query.getGraphURIs(), query.getNamedGraphURIs());
    Op op = SparqlText.algebra(query);
    return new PreparedQuery(query, op, QueryGuard.check(op, reach), graphs);
  }
}
