package org.cartulary.config;

import java.util.List;
import java.util.Optional;
import org.cartulary.problem.Problem;

/**
 * What reading a configuration came to: the configuration, or all that is wrong with it.
 *
 * @param config empty exactly where there are problems
 * @param problems in the order of the file
 */
public record ConfigResult(Optional<SiteConfig> config, List<Problem> problems) {
  public ConfigResult {
    problems = List.copyOf(problems);
  }
}
