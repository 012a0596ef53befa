package org.cartulary.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/** The files that our pages use, by name: nothing else on the class path can be had. */
final class StaticFiles implements Handler {
  static final String PREFIX = "/static/";
  private static final Map<String, String> FILES =
      Map.of("cartulary.css", "text/css;charset=utf-8");

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    String name = request.path().substring(PREFIX.length());
    String contentType = FILES.get(name);
    if (contentType == null) {
      throw new RequestException(Problems.notFound("There is no such file."));
    }
    try (InputStream file = StaticFiles.class.getResourceAsStream("/static/" + name)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: /static/" + name);
      }
      return Reply.of(200, contentType, file.readAllBytes())
          .with("Cache-Control", "public, max-age=3600");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
