package org.cartulary.serve.operation;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.cartulary.serve.http.Caller;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Gives each request an id, which stands in the reply's field {@value #FIELD}, in problems, in the
 * access log, and in each log line that the request causes. A proxy that the configuration names
 * may give the id; whatever others send is passed over, so that nobody can write into our logs.
 */
public final class RequestIds extends Handler.Wrapper {
  public static final String FIELD = "X-Request-Id";

  /** The key in the logging context. */
  static final String CONTEXT_KEY = "request";

  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String id = of(request);
    response.getHeaders().put(FIELD, id);
    MDC.put(CONTEXT_KEY, id);
    try {
      return super.handle(request, response, callback);
    } finally {
      MDC.remove(CONTEXT_KEY);
    }
  }

  /** The request's id; it gets one here if it has none yet. */
  public static String of(Request request) {
    if (request.getAttribute(Caller.REQUEST_ID) instanceof String given) {
      return given;
    }
    String id = given(request);
    request.setAttribute(Caller.REQUEST_ID, id);
    return id;
  }

  private static String given(Request request) {
    if (ForwardedRequests.isFromProxy(request)) {
      List<String> sent = request.getHeaders().getValuesList(FIELD);
      if (sent.size() == 1 && ACCEPTABLE.matcher(sent.get(0)).matches()) {
        return sent.get(0);
      }
    }
    // It tells requests apart and is no secret.
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
