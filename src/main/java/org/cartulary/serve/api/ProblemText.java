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
  private final int maxRows;

  ProblemText(Page page, LibraryQuery query, int maxRows) {
    this.page = page;
    this.maxRows = maxRows;
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
              .orElseGet(() -> range(problem.parameter()));
    };
  }

  /** Of what is no parameter of the query, but pages through its rows. */
  private String range(String name) {
    return name.equals(QuestionReader.OFFSET)
        ? page.say("api.takes.range", 0, Window.MAX_OFFSET)
        : page.say("api.takes.range", 1, maxRows);
  }

  private String taken(Parameter parameter) {
    return parameter.values().isEmpty()
        ? page.say("api.takes." + parameter.type().id())
        : page.say("api.takes.enum", String.join(", ", parameter.values()));
  }
}
