package org.cartulary.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong, for a client (RFC 9457).
 *
 * @param status the HTTP status
 * @param title the kind of problem in a few words
 * @param detail what is wrong with this request and what to do, in sentences
 * @param members further members by name: numbers, strings or lists of strings
 */
public record ProblemDetails(int status, String title, String detail, Map<String, Object> members) {
  /** The member that says in how many seconds to try again, as {@code Retry-After} does. */
  public static final String RETRY_AFTER = "retryAfter";

  /** The member by which an operator finds the request in the log. */
  public static final String REQUEST_ID = "requestId";

  public ProblemDetails {
    members = Map.copyOf(members);
  }

  /** The same with one more member. */
  public ProblemDetails with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new ProblemDetails(status, title, detail, more);
  }
}
