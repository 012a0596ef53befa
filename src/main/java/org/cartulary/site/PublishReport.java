package org.cartulary.site;

import java.util.List;
import org.cartulary.problem.Problem;
import org.cartulary.store.PublishResult;

/** What came of publishing a site. */
public sealed interface PublishReport {

  /** The configuration is wrong; nothing was read and nothing changed. */
  record NotConfigured(List<Problem> problems) implements PublishReport {
    public NotConfigured {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The sources were read, and the store holds what they say.
   *
   * @param kept what stays as the last release had it: names of sources that yielded nothing, keys
   *     of grants whose records were refused
   */
  record Done(RunReport run, List<String> kept, PublishResult result) implements PublishReport {
    public Done {
      kept = List.copyOf(kept);
    }
  }
}
