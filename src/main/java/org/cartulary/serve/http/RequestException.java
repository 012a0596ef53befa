package org.cartulary.serve.http;

import java.io.Serial;

/** A request that is refused; the edge of the server turns it into a reply. */
public final class RequestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final transient ProblemDetails problem;

  public RequestException(ProblemDetails problem) {
    super(problem.title() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** What to tell the client. */
  public ProblemDetails problem() {
    return problem;
  }
}
