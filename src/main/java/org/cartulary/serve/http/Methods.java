package org.cartulary.serve.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods there are: refuses all others, and answers OPTIONS, and so what a browser asks
 * before a script of another site may send a request with fields of its own
 * (https://fetch.spec.whatwg.org/#cors-preflight-request). Everything here is public and nothing
 * depends on cookies, so any site may.
 */
public final class Methods implements Handler {
  private static final String FIELDS =
      "Accept, Accept-Language, Accept-Profile, Authorization, Cache-Control, Content-Type,"
          + " If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since, If-Range, Range";

  private final Handler handler;

  /**
   * In front of a site.
   *
   * @param handler answers all else
   */
  public Methods(Handler handler) {
    this.handler = handler;
  }

  @Override
  public List<String> methods(String path) {
    return handler.methods(path);
  }

  @Override
  public Reply handle(Request request) {
    List<String> methods = methods(request.path());
    boolean options = request.method().equals("OPTIONS");
    if (methods.contains(request.method()) || (methods.isEmpty() && !options)) {
      return handler.handle(request);
    }
    // A script may ask for what is nowhere, to be told so.
    List<String> there = methods.isEmpty() ? READING : methods;
    String allowed =
        Stream.concat(there.stream(), Stream.of("OPTIONS")).collect(Collectors.joining(", "));
    if (!options) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), allowed));
    }
    return Reply.empty(204)
        .with("Allow", allowed)
        .with("Access-Control-Allow-Methods", allowed)
        .with("Access-Control-Allow-Headers", FIELDS)
        .with("Access-Control-Max-Age", "86400");
  }
}
