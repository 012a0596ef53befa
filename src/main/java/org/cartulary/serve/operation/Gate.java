package org.cartulary.serve.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/**
 * Lets requests through that show a token (RFC 6750, in the field {@code Authorization} alone): 401
 * without one or with a wrong one, 403 with one for something else, 429 after too many wrong ones.
 */
public final class Gate {
  private static final Pattern BEARER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);
  private static final String CHALLENGE = "Bearer realm=\"cartulary\"";

  private final TokenSource tokens;
  private final FailedAttempts failures;

  Gate(TokenSource tokens, FailedAttempts failures) {
    this.tokens = tokens;
    this.failures = failures;
  }

  /** The handler for those with such a token. */
  Handler guard(Scope scope, Handler handler) {
    return Handler.by(
        handler.methods(""),
        request -> {
          check(request, scope);
          return handler.handle(request);
        });
  }

  /** The handler for processes of this machine, and for those with such a token. */
  Handler guardRemote(Scope scope, Handler handler) {
    Handler guarded = guard(scope, handler);
    return Handler.by(
        handler.methods(""),
        request -> request.caller().isLocal() ? handler.handle(request) : guarded.handle(request));
  }

  private void check(Request request, Scope scope) {
    if (failures.isBarred(request.caller().address())) {
      throw refused(
          429,
          "Too many requests",
          "Too many wrong tokens came from your address.",
          Map.of("Retry-After", Long.toString(FailedAttempts.WINDOW.toSeconds())));
    }
    List<String> shown = request.header("Authorization");
    if (shown.isEmpty()) {
      throw refused(
          401,
          "Token needed",
          "This asks for a token: Authorization: Bearer …",
          challenge(", scope=\"" + scope.id() + "\""));
    }
    Matcher bearer = BEARER.matcher(shown.get(0).strip());
    Optional<ApiToken> token =
        shown.size() == 1 && bearer.matches() ? tokens.find(bearer.group(1)) : Optional.empty();
    if (token.isEmpty()) {
      failures.failed(request.caller().address());
      throw refused(
          401,
          "Wrong token",
          "The token is not one of this server's.",
          challenge(", error=\"invalid_token\""));
    }
    if (!token.get().scopes().contains(scope)) {
      throw refused(
          403,
          "Not allowed",
          "The token does not allow " + scope.id() + ".",
          challenge(", error=\"insufficient_scope\", scope=\"" + scope.id() + "\""));
    }
  }

  private static Map<String, String> challenge(String more) {
    return Map.of("WWW-Authenticate", CHALLENGE + more);
  }

  private static RequestException refused(
      int status, String title, String detail, Map<String, String> headers) {
    return new RequestException(Problems.of(status, title, detail), headers);
  }
}
