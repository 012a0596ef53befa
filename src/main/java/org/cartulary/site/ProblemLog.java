package org.cartulary.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCount;
import org.cartulary.problem.ProblemSink;
import org.cartulary.problem.Severity;

/**
 * Keeps the problems of a run: the first {@value #KEPT} as they are, all others as a count, so that
 * a feed in which every record is wrong does not fill the memory.
 */
public final class ProblemLog implements ProblemSink {
  private static final int KEPT = 1000;

  private final List<Problem> kept = new ArrayList<>();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

  @Override
  public void problem(Problem problem) {
    counts.merge(problem.severity(), 1L, Long::sum);
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  /** The problems that were kept, in the order in which they were found. */
  public List<Problem> problems() {
    return List.copyOf(kept);
  }

  /** How many there were of that severity, kept or not. */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** How many were found and not kept. */
  public long dropped() {
    return counts.values().stream().mapToLong(Long::longValue).sum() - kept.size();
  }

  /** "2 errors, 1 warning", with those that were not kept. */
  @Override
  public String toString() {
    return new ProblemCount(count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTE))
        .toString();
  }
}
