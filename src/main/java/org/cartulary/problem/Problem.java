package org.cartulary.problem;

import java.util.Comparator;

/**
 * Something wrong with the input.
 *
 * @param code the kind of problem
 * @param message what is wrong, in the words of the page's owner, with the offending value
 * @param advice what to do about it
 * @param place where it stands
 */
public record Problem(ProblemCode code, String message, String advice, Place place) {

  /**
   * By document, line and column, then by code and message; a problem of a whole document stands
   * before those of its lines.
   */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().document())
          .thenComparingInt(problem -> problem.place() instanceof Place.Span span ? span.line() : 0)
          .thenComparingInt(
              problem -> problem.place() instanceof Place.Span span ? span.column() : 0)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** What it costs: see {@link ProblemCode#severity()}. */
  public Severity severity() {
    return code.severity();
  }
}
