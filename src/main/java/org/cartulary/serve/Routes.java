package org.cartulary.serve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/**
 * Which handler answers which path. A key that ends in a slash stands for all paths below it, one
 * that ends in an asterisk for all that begin so.
 */
final class Routes implements Handler {
  /** The name of no route. */
  static final String NONE = "none";

  private final Map<String, Handler> handlers;

  Routes(Map<String, Handler> handlers) {
    this.handlers = new LinkedHashMap<>(handlers);
  }

  @Override
  public Reply handle(Request request) {
    Handler handler = handlers.get(nameOf(request.path()));
    if (handler == null) {
      throw new RequestException(
          Problems.notFound("There is nothing at this address; / says what is here."));
    }
    return handler.handle(request);
  }

  @Override
  public List<String> methods(String path) {
    Handler handler = handlers.get(nameOf(path));
    return handler == null ? List.of() : handler.methods(path);
  }

  /** The keys of all handlers. */
  Set<String> names() {
    return Collections.unmodifiableSet(handlers.keySet());
  }

  /** The key under which the handler of a path stands, or {@value #NONE}. */
  String nameOf(String sent) {
    String path = Percent.normalized(sent);
    if (handlers.containsKey(path)) {
      return path;
    }
    for (String prefix : handlers.keySet()) {
      boolean below = prefix.length() > 1 && prefix.endsWith("/") && path.startsWith(prefix);
      boolean begins =
          prefix.endsWith("*") && path.startsWith(prefix.substring(0, prefix.length() - 1));
      if (below || begins) {
        return prefix;
      }
    }
    return NONE;
  }
}
