package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.published.Published;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.search.SearchIndexes;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL 1.1 Protocol. An answer is complete before its first byte is sent, so that a query
 * that fails, takes too long or finds too much is an error to the client and never a 200 that ends
 * too early.
 */
public final class SparqlEndpoint implements Handler, AutoCloseable {
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

  private final QueryRunner runner;
  private final Federation federation;
  private final QueryHandler queries;
  private final Handler introduction;
  private final @Nullable UpdateHandler updates;

  private SparqlEndpoint(
      QueryRunner runner,
      Federation federation,
      QueryHandler queries,
      Handler introduction,
      @Nullable UpdateHandler updates) {
    this.runner = runner;
    this.federation = federation;
    this.queries = queries;
    this.introduction = introduction;
    this.updates = updates;
  }

  /**
   * An endpoint over what a site publishes; it takes no updates.
   *
   * @param cache keeps its answers
   * @param introduction answers who sends no query
   * @param page shows answers to people
   * @param federation whom a query may ask by SERVICE; stays the caller's to close
   * @param search answers {@code text:query}; stays the caller's to close
   */
  public static SparqlEndpoint of(
      Published published,
      QueryLimits limits,
      AnswerCache cache,
      Handler introduction,
      AnswerPage page,
      Federation federation,
      SearchIndexes search) {
    QueryRunner runner =
        new QueryRunner(published.dataset(), limits, true, federation, Optional.of(search));
    QueryReplies replies = new QueryReplies(runner, Optional.of(page));
    Reach reach = Reach.ofVisitors(federation);
    return new SparqlEndpoint(
        runner,
        federation,
        new PublishedQueries(published, cache, replies, reach)::answer,
        introduction,
        null);
  }

  /**
   * An endpoint that takes updates too, over a dataset that is of no other use.
   *
   * @param base against which relative IRIs are resolved
   */
  public static SparqlEndpoint writable(DatasetGraph dataset, String base, QueryLimits limits) {
    Federation nobody = Federation.none();
    QueryRunner runner = new QueryRunner(dataset, limits, false, nobody, Optional.empty());
    QueryReplies replies = new QueryReplies(runner, Optional.empty());
    UpdateReader reader = new UpdateReader(base);
    UpdateRunner updates = new UpdateRunner(dataset, runner);
    return new SparqlEndpoint(
        runner,
        nobody,
        (request, asked) -> replies.once(request, asked.prepare(base, Reach.NOBODY), asked),
        request -> {
          throw new RequestException(Problems.of(400, "Bad request", "Send a query or an update."));
        },
        (request, text, sent) ->
            updates.run(reader.read(text, sent.parameters()), request.client()));
  }

  /** Answers a query. */
  @FunctionalInterface
  private interface QueryHandler {
    Reply answer(Request request, SparqlRequest asked);
  }

  /** Carries out an update. */
  @FunctionalInterface
  private interface UpdateHandler {
    Reply update(Request request, String text, ProtocolRequest sent);
  }

  @Override
  public List<String> methods(String path) {
    return METHODS;
  }

  @Override
  public Reply handle(Request request) {
    ProtocolRequest sent = ProtocolRequest.read(request);
    if (sent.update().isPresent()) {
      return update(request, sent.update().get(), sent);
    }
    if (sent.query().isEmpty()) {
      return introduction.handle(request);
    }
    return queries.answer(request, SparqlRequest.read(sent.query().get(), sent.parameters()));
  }

  private Reply update(Request request, String text, ProtocolRequest sent) {
    if (updates == null) {
      throw new RequestException(
          Problems.of(
              403,
              "Read only",
              "This endpoint answers queries; its data change only by publishing a release."));
    }
    if (request.reads()) {
      throw new RequestException(
          Problems.of(400, "Bad request", "An update is posted: GET must not change anything."));
    }
    return updates.update(request, text, sent);
  }

  /** Runs parsed queries within this endpoint's limits. */
  public ParsedQueries parsed() {
    return new ParsedQueries(runner, federation);
  }

  /** What its queries do now, and what became of them. */
  public QueryActivity activity() {
    return runner.activity();
  }

  @Override
  public void close() {
    runner.close();
  }
}
