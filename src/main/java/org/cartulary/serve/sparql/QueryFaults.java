package org.cartulary.serve.sparql;

import org.apache.jena.query.QueryDeniedException;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;
import org.cartulary.store.federation.CollaboratorException;
import org.cartulary.store.text.TextQueryException;
import org.jspecify.annotations.Nullable;

/** What a client is told of a query that has no answer. */
final class QueryFaults {
  private final QueryLimits limits;

  QueryFaults(QueryLimits limits) {
    this.limits = limits;
  }

  /** 503, and why it was stopped. */
  RequestException stopped(Run.@Nullable Stop why) {
    if (why == Run.Stop.MEMORY) {
      return tooMuchMemory();
    }
    if (why == Run.Stop.GONE) {
      return new RequestException(
          Problems.of(503, "Cancelled", "The connection was closed before there was an answer."));
    }
    ProblemDetails problem =
        Problems.of(
            503,
            "Query timeout",
            "The query took longer than the "
                + limits.timeout().toMillis() / 1000.0
                + " seconds that one may take. Make it more specific, or ask for less.");
    return new RequestException(problem.with("timeoutMillis", limits.timeout().toMillis()));
  }

  private static RequestException tooMuchMemory() {
    return new RequestException(
        Problems.of(
            503,
            "Query too large",
            "The query needs more memory than there is for one. Make it more specific, or ask for"
                + " less: what it sorts, groups or joins is held in memory."));
  }

  /** What became of a query that failed; the failure itself where it is a fault of ours. */
  static RuntimeException of(@Nullable Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return SparqlText.tooDeep();
    }
    if (cause instanceof OutOfMemoryError) {
      return tooMuchMemory();
    }
    if (cause instanceof QueryDeniedException denied) {
      return new RequestException(
          Problems.of(403, "Query refused", String.valueOf(denied.getMessage())));
    }
    if (cause instanceof CollaboratorException silent) {
      return new RequestException(
          Problems.of(502, "No answer from a collaborator", String.valueOf(silent.getMessage())));
    }
    if (cause instanceof TextQueryException text) {
      return ofText(text);
    }
    if (cause instanceof RuntimeException fault) {
      return fault;
    }
    return new IllegalStateException("a query failed", cause);
  }

  /** What is wrong with a search for words. */
  static RequestException ofText(TextQueryException fault) {
    String detail = String.valueOf(fault.getMessage());
    return new RequestException(
        switch (fault.reason()) {
          case MALFORMED -> Problems.of(400, "Malformed query", detail);
          case TOO_MANY -> Problems.of(403, "Result too large", detail);
          case NOT_READY -> Problems.of(503, "Not ready", detail);
        });
  }
}
