package org.cartulary.serve.http;

import java.io.Serial;
import java.util.Map;

/** A request that is refused; the edge of the server turns it into a reply. */
public final class RequestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final transient ProblemDetails problem;

  private final transient Map<String, String> headers;

  public RequestException(ProblemDetails problem) {
    this(problem, Map.of());
  }

  /**
   * A refusal with more to say than its problem.
   *
   * @param headers by field name
   */
  public RequestException(ProblemDetails problem, Map<String, String> headers) {
    super(problem.title() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  /** Fields of the reply beside those that every problem has. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What to tell the client. */
  public ProblemDetails problem() {
    return problem;
  }
}
