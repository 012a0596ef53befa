package org.cartulary.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where servlets meet our handlers, and where every refusal becomes a reply. */
public final class HandlerServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;
  private static final int BUFFER = 1 << 16;
  private static final Logger LOG = LoggerFactory.getLogger(HandlerServlet.class);

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
    try {
      send(ours, answer(ours), request, response);
    } catch (RuntimeException failed) {
      if (response.isCommitted()) {
        // Jetty cuts the connection, so that no part of an answer looks like all of it.
        throw failed;
      }
      response.reset();
      send(ours, refusal(ours, failed), request, response);
    }
  }

  private static void send(
      Request ours, Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(reply.status());
    HttpFields.Mutable fields =
        ServletContextResponse.getServletContextResponse(response).getHeaders();
    StandingFields.put(fields);
    reply.fields().forEach(fields::put);
    if (isLastOfConnection(request)) {
      fields.put(HttpHeader.CONNECTION, "close");
    }
    write(reply, !ours.method().equals("HEAD"), response.getOutputStream());
  }

  /** A body that fails is not ended as if it were whole. */
  private static void write(Reply reply, boolean content, OutputStream out) throws IOException {
    if (hasLength(reply)) {
      if (content) {
        reply.body().writeTo(out);
      }
    } else {
      if (content) {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        reply.body().writeTo(buffered);
        buffered.flush();
      }
      // Else Jetty gives it the length of what is there by its end, and of HEAD there is nothing.
      out.flush();
    }
    if (content) {
      out.close();
    }
  }

  /** Whether it says how long its content is, or has none and could have had some. */
  private static boolean hasLength(Reply reply) {
    return reply.headers().containsKey("Content-Length")
        || (reply.isEmpty() && reply.status() != 204 && reply.status() != 304);
  }

  /**
   * Whether what follows on the connection could be taken for a request and is not: the rest of a
   * body that was not read; and whatever follows a body in chunks, since Jetty passes over bytes
   * after a chunk that others count, so that a proxy may see the next request elsewhere than we do.
   */
  private static boolean isLastOfConnection(HttpServletRequest request) throws IOException {
    return request.getHeader("Transfer-Encoding") != null
        || (request.getContentLengthLong() > 0 && !request.getInputStream().isFinished());
  }

  private Reply answer(Request request) {
    try {
      AcceptedCodings codings = AcceptedCodings.of(request);
      if (codings.areNone()) {
        throw noCoding();
      }
      Reply reply = handler.handle(request);
      boolean refused = !codings.haveIdentity() && reply.status() < 300 && !reply.isEmpty();
      if (refused && !Coding.isFor(reply) && !reply.headers().containsKey("Content-Encoding")) {
        throw noCoding();
      }
      return codings.best().on(reply);
    } catch (RuntimeException failed) {
      return refusal(request, failed);
    }
  }

  private static RequestException noCoding() {
    return new RequestException(
        Problems.of(
            406,
            "Not acceptable",
            "There is no content coding here that you accept: text is to be had as it is or as"
                + " gzip, files as they are."));
  }

  private Reply refusal(Request request, RuntimeException failed) {
    if (failed instanceof RequestException refused) {
      Reply reply = problem(request, refused.problem());
      for (Map.Entry<String, String> field : refused.headers().entrySet()) {
        reply = reply.with(field.getKey(), field.getValue());
      }
      return reply;
    }
    if (failed instanceof HttpException.RuntimeException refused) {
      // What Jetty finds while a body is read.
      return problem(
          request,
          Problems.of(
              refused.getCode(),
              "Unreadable request",
              "The body came too slowly, is too long, or is not framed as it should be."));
    }
    // The edge: a fault of ours is logged here, and the client learns only that it was ours.
    LOG.error("{} {} failed", request.method(), request.path(), failed);
    return problem(
        request,
        Problems.of(500, "Internal error", "The server failed to answer. It has been logged."));
  }

  private Reply problem(Request request, ProblemDetails problem) {
    return Coding.of(request)
        .on(
            ProblemReply.to(
                request,
                problem.with(ProblemDetails.REQUEST_ID, request.caller().requestId()),
                problems));
  }

  private static Request read(HttpServletRequest request) throws IOException {
    Map<String, List<String>> headers = headers(request);
    Caller caller = caller(request, headers.keySet());
    return new Request(
        request.getMethod(),
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()),
        headers,
        request.getInputStream(),
        caller,
        new ConnectedClient(request, caller.address()));
  }

  /** From Jetty's own fields, which know their names in lower case. */
  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : ServletContextRequest.getServletContextRequest(request).getHeaders()) {
      headers
          .computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>(1))
          .add(Objects.requireNonNullElse(field.getValue(), ""));
    }
    return headers;
  }

  private static Caller caller(HttpServletRequest request, Set<String> fields) throws IOException {
    Object id = request.getAttribute(Caller.REQUEST_ID);
    boolean relayed =
        request.getAttribute(Caller.FROM_PROXY) != null
            || fields.stream().anyMatch(Caller::isOfProxies);
    return new Caller(
        InetAddress.getByName(request.getRemoteAddr()), relayed, id == null ? "-" : id.toString());
  }
}
