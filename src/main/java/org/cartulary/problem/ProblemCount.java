package org.cartulary.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many problems of each severity there are. */
public record ProblemCount(long errors, long warnings, long notes) {

  /** Counts them. */
  public static ProblemCount of(Collection<Problem> problems) {
    return new ProblemCount(
        count(problems, Severity.ERROR),
        count(problems, Severity.WARNING),
        count(problems, Severity.NOTE));
  }

  private static long count(Collection<Problem> problems, Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  /** "2 errors, 1 warning"; what there is none of is left out; "no problems". */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    add(parts, errors, "error");
    add(parts, warnings, "warning");
    add(parts, notes, "note");
    return parts.isEmpty() ? "no problems" : String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word + (count == 1 ? "" : "s"));
    }
  }
}
