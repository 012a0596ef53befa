package org.cartulary.site;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.system.StreamRDF;
import org.cartulary.extract.RecordSink;
import org.cartulary.graph.GraphMapper;
import org.cartulary.harvest.HarvestedSource;
import org.cartulary.identity.Identities;
import org.cartulary.identity.IdentityCollector;
import org.cartulary.model.Grant;
import org.cartulary.model.SourceDescription;
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
    Identities identities = settleIdentities();
    GraphMapper mapper =
        new GraphMapper(site.base(), identities, site.vocabularies(), site.sourceRoot());
    List<RunReport.SourceReport> reports = new ArrayList<>();
    for (SiteSource source : site.sources()) {
      SourceTally tally = new SourceTally(identities);
      CheckedMapping mapping =
          new CheckedMapping(mapper, source.description(), site.shapes(), tally, problems, out);
      source.reader().read(new Gate(tally, problems, mapping));
      mapping.finish();
      reports.add(tally.report(source.description().name()));
    }
    for (HarvestedSource source : site.harvested()) {
      long taken = source.read(out, problems);
      reports.add(RunReport.SourceReport.ofStatements(source.name(), taken));
    }
    return new RunReport(reports, problems);
  }

  /**
   * Who is who can be told only after all sources were heard, so they are read once for this alone.
   */
  private Identities settleIdentities() {
    IdentityCollector collector = new IdentityCollector(site.funders());
    site.sources().forEach(source -> collector.add(source.description()));
    for (SiteSource source : site.sources()) {
      source.reader().read(new Listener(source.description(), collector));
    }
    return collector.settle();
  }

  /** Hears every record, also those that will be refused: they too have a name. */
  private record Listener(SourceDescription source, IdentityCollector collector)
      implements RecordSink {
    @Override
    public void record(SourceRecord record) {
      collector.add(source, record);
    }

    @Override
    public void problem(Problem problem) {
      // Reported when the source is read to be mapped.
    }
  }

  /** Lets a record through when nothing against it is an error. */
  private final class Gate implements RecordSink {
    private final SourceTally tally;
    private final ProblemSink problems;
    private final CheckedMapping next;

    Gate(SourceTally tally, ProblemSink problems, CheckedMapping next) {
      this.tally = tally;
      this.problems = problems;
      this.next = next;
    }

    @Override
    public void record(SourceRecord record) {
      if (!(record instanceof Grant grant) || site.recordChecks().accepts(grant, problems)) {
        next.add(record);
      } else {
        tally.refused(record);
      }
    }

    @Override
    public void refused() {
      tally.refused();
    }

    @Override
    public void problem(Problem problem) {
      problems.problem(problem);
    }
  }
}
