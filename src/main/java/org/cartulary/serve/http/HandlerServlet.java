package org.cartulary.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where servlets meet our handlers, and where every refusal becomes a reply. */
public final class HandlerServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(HandlerServlet.class);

  /**
   * No script, style or frame but ours from their own addresses, and nothing from elsewhere: a page
   * that is made of other people's words cannot be made to do anything.
   */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "same-origin",
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "Link, Content-Location, Content-Profile, ETag, Last-Modified, Retry-After, Allow");

  private final transient Handler handler;
  private final transient ProblemPage problems;

  /**
   * A servlet for all paths.
   *
   * @param problems shows a browser what was refused, and why
   */
  public HandlerServlet(Handler handler, ProblemPage problems) {
    this.handler = handler;
    this.problems = problems;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Request ours = read(request);
    Reply reply = answer(ours);
    // Jetty's compression has said already that the answer depends on what the client unpacks.
    String vary = response.getHeader("Vary");
    response.setStatus(reply.status());
    ALWAYS.forEach(response::setHeader);
    reply.headers().forEach(response::setHeader);
    if (vary != null) {
      response.setHeader(
          "Vary",
          reply.headers().containsKey("Vary") ? reply.headers().get("Vary") + ", " + vary : vary);
    }
    if (hasUnreadBody(request)) {
      // The rest would be taken for the next request, so the client is told not to send one here.
      response.setHeader("Connection", "close");
    }
    if (!ours.method().equals("HEAD")) {
      try (OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16)) {
        reply.body().writeTo(out);
      }
    }
  }

  private static boolean hasUnreadBody(HttpServletRequest request) throws IOException {
    boolean hasBody =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    return hasBody && !request.getInputStream().isFinished();
  }

  private Reply answer(Request request) {
    try {
      return handler.handle(request);
    } catch (RequestException refused) {
      Reply reply = ProblemReply.to(request, refused.problem(), problems);
      for (Map.Entry<String, String> field : refused.headers().entrySet()) {
        reply = reply.with(field.getKey(), field.getValue());
      }
      return reply;
    } catch (RuntimeException fault) {
      // The edge: a fault of ours is logged here, and the client learns only that it was ours.
      LOG.error("{} {} failed", request.method(), request.path(), fault);
      return ProblemReply.to(
          request,
          Problems.of(500, "Internal error", "The server failed to answer. It has been logged."),
          problems);
    }
  }

  private static Request read(HttpServletRequest request) throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(
          name.toLowerCase(Locale.ROOT), List.copyOf(Collections.list(request.getHeaders(name))));
    }
    return new Request(
        request.getMethod(),
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()),
        headers,
        request.getInputStream());
  }
}
