package org.cartulary.serve.published;

import java.time.Instant;
import java.util.List;
import org.cartulary.problem.Problem;

/**
 * What a publishing said of the sources that it read.
 *
 * @param release the number of the release that was current after it
 * @param read when it was
 * @param sources in the order of the configuration
 * @param problems those that were kept
 * @param more how many problems were found and not kept
 */
public record SourcesReport(
    int release, Instant read, List<Source> sources, List<Problem> problems, long more) {
  public SourcesReport {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }

  /**
   * What became of one source.
   *
   * @param published how many records were published
   * @param refused how many records that were read were not
   * @param kept whether it yielded nothing, so that what the release before said of it stays
   */
  public record Source(String name, int published, int refused, boolean kept) {}
}
