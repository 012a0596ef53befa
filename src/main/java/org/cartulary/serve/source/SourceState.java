package org.cartulary.serve.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cartulary.problem.Problem;
import org.cartulary.problem.Severity;
import org.cartulary.serve.published.SourcesReport;

/** What became of a source when it was last read; several can be true of one. */
enum SourceState {
  /** All of it, and nothing was wrong with it. */
  WHOLE,
  /** Something was wrong with it. */
  PROBLEMS,
  /** A record, or something in it, was refused. */
  REFUSED,
  /** It yielded nothing, so that what the release before said of it stays. */
  KEPT;

  /**
   * What the report says of a source.
   *
   * @param outcome the source's own
   * @param problems of the source, as far as they were kept
   * @param allKept whether no problem is missing from the report; else nothing is called whole
   */
  static Set<SourceState> of(
      SourcesReport.Source outcome, List<Problem> problems, boolean allKept) {
    Set<SourceState> states = EnumSet.noneOf(SourceState.class);
    if (!problems.isEmpty()) {
      states.add(PROBLEMS);
    }
    if (outcome.refused() > 0 || problems.stream().anyMatch(SourceState::isError)) {
      states.add(REFUSED);
    }
    if (outcome.kept()) {
      states.add(KEPT);
    }
    if (states.isEmpty() && allKept && outcome.published() > 0) {
      states.add(WHOLE);
    }
    return states;
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }
}
