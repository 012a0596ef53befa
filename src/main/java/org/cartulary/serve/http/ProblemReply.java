package org.cartulary.serve.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Problems as replies: {@code application/problem+json} (RFC 9457), a page, or text. */
public final class ProblemReply {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Form> FORMS = List.of(Form.values());

  /** The forms of a problem. */
  @SuppressWarnings("ImmutableEnumChecker") // its lists do not change
  private enum Form implements Offer {
    JSON("application/problem+json", List.of("application/problem+json", "application/json")),
    PAGE("text/html;charset=utf-8", List.of("text/html", "application/xhtml+xml")),
    TEXT("text/plain;charset=utf-8", List.of("text/plain"));

    private final String contentType;
    private final List<String> mediaTypes;

    Form(String contentType, List<String> mediaTypes) {
      this.contentType = contentType;
      this.mediaTypes = mediaTypes;
    }

    @Override
    public String contentType() {
      return contentType;
    }

    @Override
    public List<String> mediaTypes() {
      return mediaTypes;
    }
  }

  private ProblemReply() {}

  /** The problem in the form that the client prefers; JSON if it accepts none of them. */
  public static Reply to(Request request, ProblemDetails problem, ProblemPage page) {
    Form form = request.accept().choose(FORMS).orElse(Form.JSON);
    Reply reply =
        switch (form) {
          case JSON -> Reply.text(problem.status(), form.contentType(), json(problem));
          case PAGE -> page.of(request, problem);
          case TEXT -> Reply.text(problem.status(), form.contentType(), text(problem));
        };
    reply = reply.with("Vary", "Accept, Accept-Language").with("Cache-Control", "no-store");
    if (problem.status() == 503) {
      reply = reply.with("Retry-After", "30");
    }
    Optional<Object> allow = Optional.ofNullable(problem.members().get("allow"));
    return allow.isPresent() ? reply.with("Allow", allow.get().toString()) : reply;
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
