package org.cartulary.serve.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Problems as replies: {@code application/problem+json} (RFC 9457), a page, or text. */
public final class ProblemReply {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaForm PROBLEM =
      new MediaForm(
          "application/problem+json", List.of("application/problem+json", "application/json"));
  private static final MediaForm TEXT =
      new MediaForm("text/plain;charset=utf-8", List.of("text/plain"));
  private static final List<MediaForm> FORMS = List.of(PROBLEM, MediaForm.HTML, TEXT);

  /** In how many seconds who was turned away may come back. */
  private static final int WAIT = 30;

  private static final Logger LOG = LoggerFactory.getLogger(ProblemReply.class);

  private ProblemReply() {}

  /** The problem in the form that the client prefers; JSON if it accepts none of them. */
  public static Reply to(Request request, ProblemDetails told, ProblemPage page) {
    ProblemDetails problem =
        told.status() == 503 ? told.with(ProblemDetails.RETRY_AFTER, WAIT) : told;
    MediaForm form = request.accept().choose(FORMS).orElse(PROBLEM);
    Reply reply =
        form.equals(MediaForm.HTML) ? shown(request, problem, page) : plain(problem, form);
    reply = reply.with("Vary", "Accept, Accept-Language").with("Cache-Control", "no-store");
    if (problem.status() == 503) {
      reply = reply.with("Retry-After", Integer.toString(WAIT));
    }
    Optional<Object> allow = Optional.ofNullable(problem.members().get("allow"));
    return allow.isPresent() ? reply.with("Allow", allow.get().toString()) : reply;
  }

  /** The page; the problem without one if the page fails, for nothing may fail after this. */
  private static Reply shown(Request request, ProblemDetails problem, ProblemPage page) {
    try {
      return page.of(request, problem);
    } catch (RuntimeException failed) {
      LOG.error("no page about {} {}", request.method(), request.path(), failed);
      return plain(problem, PROBLEM);
    }
  }

  private static Reply plain(ProblemDetails problem, MediaForm form) {
    return Reply.text(
        problem.status(), form.contentType(), form.equals(TEXT) ? text(problem) : json(problem));
  }

  private static String text(ProblemDetails problem) {
    return problem.status() + " " + problem.title() + "\n\n" + problem.detail() + "\n";
  }

  private static String json(ProblemDetails problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("title", problem.title());
    members.put("status", problem.status());
    members.put("detail", problem.detail());
    members.putAll(problem.members());
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
