package org.cartulary.serve;

import java.io.IOException;
import org.cartulary.serve.http.StandingFields;
import org.cartulary.serve.operation.RequestIds;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Jetty itself refuses, before a handler of ours sees it (a header that is too long, a broken
 * request line): a problem in JSON, without a word about the server.
 */
final class PlainErrors extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);
  private static final String TYPE = "application/problem+json";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    boolean ours =
        code >= HttpStatus.INTERNAL_SERVER_ERROR_500
            && code != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505;
    if (ours && !(cause instanceof IOException)) {
      // Without the query: what people ask is in no log that did not say so.
      LOG.warn("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), cause);
    }
    // A request that was refused while it was read has not been given an id.
    String id = RequestIds.of(request);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
    StandingFields.put(response.getHeaders());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(RequestIds.FIELD, id);
    // After what could not be read Jetty closes the connection, and says so to nobody; a client
    // that took it for open would lose its next request (RFC 9112 §9.6).
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Content.Sink.write(response, true, body(code, id), callback);
  }

  private static String body(int status, String id) {
    return "{\"title\":\"%s\",\"status\":%d,\"requestId\":\"%s\"}"
        .formatted(HttpStatus.getMessage(status), status, id);
  }
}
