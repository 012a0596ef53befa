package org.cartulary.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/**
 * Which handler answers which path. A key that ends in a slash stands for all paths below it, one
 * that ends in an asterisk for all that begin so.
 */
final class Routes implements Handler {
  private final Map<String, Handler> handlers;

  Routes(Map<String, Handler> handlers) {
    this.handlers = new LinkedHashMap<>(handlers);
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    Handler exact = handlers.get(path);
    if (exact != null) {
      return exact.handle(request);
    }
    for (Map.Entry<String, Handler> route : handlers.entrySet()) {
      String prefix = route.getKey();
      boolean below = prefix.length() > 1 && prefix.endsWith("/") && path.startsWith(prefix);
      boolean begins =
          prefix.endsWith("*") && path.startsWith(prefix.substring(0, prefix.length() - 1));
      if (below || begins) {
        return route.getValue().handle(request);
      }
    }
    throw new RequestException(
        Problems.notFound("There is nothing at this address; / says what is here."));
  }
}
