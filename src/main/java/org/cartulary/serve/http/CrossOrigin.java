package org.cartulary.serve.http;

/**
 * Answers OPTIONS, and so what a browser asks before a script of another site may send a request
 * with fields of its own (https://fetch.spec.whatwg.org/#cors-preflight-request). Everything here
 * is public and nothing depends on cookies, so any site may.
 */
public final class CrossOrigin implements Handler {
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final String FIELDS =
      "Accept, Accept-Language, Content-Type, If-Match, If-None-Match, If-Modified-Since,"
          + " If-Unmodified-Since, Range, If-Range";

  private final Handler handler;

  /**
   * In front of a site.
   *
   * @param handler answers all else
   */
  public CrossOrigin(Handler handler) {
    this.handler = handler;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.method().equals("OPTIONS")) {
      return handler.handle(request);
    }
    return Reply.empty(204)
        .with("Allow", METHODS)
        .with("Access-Control-Allow-Methods", METHODS)
        .with("Access-Control-Allow-Headers", FIELDS)
        .with("Access-Control-Max-Age", "86400");
  }
}
