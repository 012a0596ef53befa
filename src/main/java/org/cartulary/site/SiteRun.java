package org.cartulary.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.cartulary.extract.RecordSink;
import org.cartulary.graph.GraphMapper;
import org.cartulary.identity.Identities;
import org.cartulary.identity.IdentityCollector;
import org.cartulary.model.Grant;
import org.cartulary.model.SourceRecord;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemSink;

/**
 * Takes a site's sources to triples: source → extract → model → identity → graph → check. What is
 * refused on the way is reported and left out; the rest goes on. Memory does not grow with the
 * number of records, but for what identity keeps of each person, organisation and grant.
 */
public final class SiteRun {
  private final Site site;

  public SiteRun(Site site) {
    this.site = site;
  }

  /**
   * Reads, maps and checks all sources.
   *
   * @param out takes the quads, each in the graph of its source; started and finished by the caller
   */
  public RunReport run(StreamRDF out) {
    ProblemLog problems = new ProblemLog();
    GraphMapper mapper =
        new GraphMapper(site.base(), settleIdentities(), site.vocabularies(), site.sourceRoot());
    List<RunReport.SourceReport> reports = new ArrayList<>();
    for (SiteSource source : site.sources()) {
      CheckedMapping mapping =
          new CheckedMapping(mapper, source.description(), site.shapes(), problems, out);
      Gate gate = new Gate(problems, mapping::add);
      source.reader().read(gate);
      mapping.finish();
      int refused = gate.refused + mapping.refused();
      reports.add(
          new RunReport.SourceReport(source.description().name(), mapping.published(), refused));
    }
    return new RunReport(reports, problems);
  }

  /**
   * Who is who can be told only after all sources were heard, so they are read once for this alone.
   */
  private Identities settleIdentities() {
    IdentityCollector collector = new IdentityCollector(site.funders());
    for (SiteSource source : site.sources()) {
      source
          .reader()
          .read(new Gate(problem -> {}, record -> collector.add(source.description(), record)));
    }
    return collector.settle();
  }

  /** Lets a record through when nothing against it is an error. */
  private final class Gate implements RecordSink {
    private final ProblemSink problems;
    private final Consumer<SourceRecord> next;
    private int refused;

    Gate(ProblemSink problems, Consumer<SourceRecord> next) {
      this.problems = problems;
      this.next = next;
    }

    @Override
    public void record(SourceRecord record) {
      if (!(record instanceof Grant grant) || site.recordChecks().accepts(grant, problems)) {
        next.accept(record);
      } else {
        refused++;
      }
    }

    @Override
    public void problem(Problem problem) {
      problems.problem(problem);
    }
  }
}
