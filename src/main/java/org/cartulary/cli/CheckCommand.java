package org.cartulary.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.jena.riot.system.StreamRDFLib;
import org.cartulary.problem.Severity;
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

/** {@code check}: everything but storing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Reads, maps and checks a site without storing anything, and prints its problems.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Option(names = "--format", defaultValue = "text", description = "How to report: text or json.")
  private ReportFormat format = ReportFormat.TEXT;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Streams streams = new Streams(spec);
    SiteLoader.Loaded loaded = new SiteLoader(Clock.systemUTC()).load(site.path());
    if (loaded.site().isEmpty()) {
      streams.out().print(ProblemReport.print(loaded.problems(), format));
      streams.out().flush();
      return ExitStatus.FAILED;
    }
    RunReport report = new SiteRun(loaded.site().get()).run(StreamRDFLib.sinkNull());
    streams.out().print(ProblemReport.print(report.problems(), format));
    streams.out().flush();
    return report.problems().count(Severity.ERROR) > 0 ? ExitStatus.REFUSED : ExitStatus.DONE;
  }
}
