package org.cartulary.serve.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;
import org.cartulary.store.query.ArgumentProblem;

/** What the API refuses. */
final class ApiProblems {
  private ApiProblems() {}

  /** 400: with the parameters that are wrong, each with what to do about it. */
  static RequestException arguments(List<ArgumentProblem> problems) {
    String detail =
        problems.stream()
            .map(problem -> problem.message() + "; " + problem.advice() + ".")
            .collect(Collectors.joining(" "));
    List<Map<String, String>> errors =
        problems.stream()
            .map(
                problem ->
                    Map.of(
                        "parameter", problem.parameter(),
                        "detail", problem.message(),
                        "advice", problem.advice()))
            .toList();
    return new RequestException(
        Problems.of(400, "Parameters refused", detail).with("errors", errors));
  }

  /** 404: no such query, or none in that form. */
  static RequestException unknown(String what) {
    return new RequestException(
        Problems.notFound("There is no " + what + "; " + QueryApi.QUERIES + " lists the queries."));
  }
}
