package org.cartulary.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.export.WholeFile;
import org.cartulary.site.ExitStatus;
import org.cartulary.site.ProblemReport;
import org.cartulary.site.ReportFormat;
import org.cartulary.site.RunReport;
import org.cartulary.site.SiteLoader;
import org.cartulary.site.SiteRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code map}: the site's graph as lines, without a store. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description =
        "Writes the graph of a site as N-Quads (or N-Triples, for a name that ends in .nt), without a store.")
final class MapCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; standard output by default.")
  private @Nullable Path target;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Streams streams = new Streams(spec);
    SiteLoader.Loaded loaded = new SiteLoader(Clock.systemUTC()).load(site.path());
    if (loaded.site().isEmpty()) {
      streams.err().print(ProblemReport.print(loaded.problems(), ReportFormat.TEXT));
      return ExitStatus.FAILED;
    }
    RunReport report = write(new SiteRun(loaded.site().get()));
    streams.err().print(ProblemReport.print(report.problems(), ReportFormat.TEXT));
    streams.err().flush();
    return report.refused() ? ExitStatus.REFUSED : ExitStatus.DONE;
  }

  private RunReport write(SiteRun run) throws IOException {
    if (target == null) {
      try (OutputStream out = new StandardOutput()) {
        return write(run, out, false);
      }
    }
    boolean triples = target.getFileName().toString().endsWith(".nt");
    AtomicReference<RunReport> report = new AtomicReference<>();
    WholeFile.write(
        target,
        file -> {
          BufferedOutputStream out = new BufferedOutputStream(file, 1 << 16);
          report.set(write(run, out, triples));
          out.flush();
        });
    return Objects.requireNonNull(report.get());
  }

  private static RunReport write(SiteRun run, OutputStream out, boolean triples) {
    StreamRDF lines =
        StreamRDFWriter.getWriterStream(out, triples ? RDFFormat.NTRIPLES : RDFFormat.NQUADS);
    StreamRDF writer = triples ? new WithoutGraphs(lines) : lines;
    writer.start();
    RunReport report = run.run(writer);
    writer.finish();
    return report;
  }

  /**
   * Drops the names of graphs; Jena's own writer of N-Triples writes them where it is given some.
   */
  private static final class WithoutGraphs extends StreamRDFWrapper {
    WithoutGraphs(StreamRDF triples) {
      super(triples);
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }
  }
}
