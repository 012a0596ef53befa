package org.cartulary.site;

import java.util.List;
import java.util.Set;
import org.cartulary.problem.Severity;

/**
 * What a run over the sources found.
 *
 * @param sources in the configuration's order
 * @param problems of all stages
 */
public record RunReport(List<SourceReport> sources, ProblemLog problems) {

  /**
   * What became of one source.
   *
   * @param published how many records were mapped and kept the shapes; of linked data, how many
   *     statements were taken
   * @param refused how many records that were read were not
   * @param refusedGrants the keys of grants of which every record was refused
   * @param unit what is counted, in the singular
   */
  public record SourceReport(
      String name, int published, int refused, Set<String> refusedGrants, String unit) {
    public SourceReport {
      refusedGrants = Set.copyOf(refusedGrants);
    }

    /** Of a source that was read to records. */
    public SourceReport(String name, int published, int refused, Set<String> refusedGrants) {
      this(name, published, refused, refusedGrants, "record");
    }

    /** Of linked data. */
    static SourceReport ofStatements(String name, long taken) {
      int count = (int) Math.min(taken, Integer.MAX_VALUE);
      return new SourceReport(name, count, 0, Set.of(), "statement");
    }

    /** "liao-projects: 5 records, 1 refused". */
    public String inWords() {
      String records = name + ": " + published + " " + unit + (published == 1 ? "" : "s");
      return refused == 0 ? records : records + ", " + refused + " refused";
    }
  }

  public RunReport {
    sources = List.copyOf(sources);
  }

  /** Whether anything was refused: a record, or a source as a whole. */
  public boolean refused() {
    return problems.count(Severity.ERROR) > 0;
  }
}
