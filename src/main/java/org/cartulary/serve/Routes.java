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
  private final List<Beginning> beginnings;

  /** A key that stands for all paths that begin so. */
  private record Beginning(String key, String text) {}

  Routes(Map<String, Handler> handlers) {
    this.handlers = new LinkedHashMap<>(handlers);
    this.beginnings =
        this.handlers.keySet().stream().filter(Routes::isBeginning).map(Routes::beginning).toList();
  }

  private static boolean isBeginning(String key) {
    return key.endsWith("*") || (key.endsWith("/") && key.length() > 1);
  }

  private static Beginning beginning(String key) {
    return new Beginning(key, key.endsWith("*") ? key.substring(0, key.length() - 1) : key);
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
    for (Beginning beginning : beginnings) {
      if (path.startsWith(beginning.text())) {
        return beginning.key();
      }
    }
    return NONE;
  }
}
