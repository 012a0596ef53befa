package org.cartulary.store.query;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A query was asked with parameters that it does not take; the problems say which and why. */
public final class ArgumentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final transient List<ArgumentProblem> problems;

  ArgumentException(List<ArgumentProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.message() + "; " + problem.advice())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** One for each parameter that is wrong, in the order of the query's header. */
  public List<ArgumentProblem> problems() {
    return problems;
  }
}
