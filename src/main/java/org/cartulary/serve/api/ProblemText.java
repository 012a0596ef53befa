package org.cartulary.serve.api;

import java.util.List;
import java.util.stream.Collectors;
import org.cartulary.serve.page.Page;
import org.cartulary.store.query.ArgumentProblem;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.Parameter;

/** What is wrong with an argument and what to do about it, in the words of a page. */
final class ProblemText {
  private final Page page;
  private final List<Parameter> parameters;

  ProblemText(Page page, LibraryQuery query) {
    this.page = page;
    this.parameters = query.parameters();
  }

  String of(ArgumentProblem problem) {
    String what = page.say("api.problem." + problem.kind().id(), problem.parameter());
    return what + " " + advice(problem);
  }

  private String advice(ArgumentProblem problem) {
    return switch (problem.kind()) {
      case UNKNOWN ->
          parameters.isEmpty()
              ? page.say("api.takes.nothing")
              : page.say(
                  "api.takes.names",
                  parameters.stream().map(Parameter::name).collect(Collectors.joining(", ")));
      case REPEATED -> page.say("api.takes.once");
      case LONG -> page.say("api.takes.short", QuestionReader.MAX_LENGTH);
      case MISSING, REFUSED ->
          parameters.stream()
              .filter(parameter -> parameter.name().equals(problem.parameter()))
              .map(this::taken)
              .findFirst()
              // What is no parameter of the query pages through its rows.
              .orElseGet(() -> page.say("api.takes.rows"));
    };
  }

  private String taken(Parameter parameter) {
    return parameter.values().isEmpty()
        ? page.say("api.takes." + parameter.type().id())
        : page.say("api.takes.enum", String.join(", ", parameter.values()));
  }
}
