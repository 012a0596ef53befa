package org.cartulary.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemPrinter;
import org.cartulary.store.Release;

/** Reports a publishing: the problems and a line per stage, or one JSON document. */
final class PublishPrinter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishPrinter() {}

  static CommandResult print(PublishReport report, ReportFormat format) {
    if (report instanceof PublishReport.NotConfigured wrong) {
      return new CommandResult(
          ExitStatus.FAILED,
          ProblemReport.print(wrong.problems(), format),
          "cartulary: nothing was published");
    }
    PublishReport.Done done = (PublishReport.Done) report;
    int status = done.run().refused() ? ExitStatus.REFUSED : ExitStatus.DONE;
    String output = format == ReportFormat.JSON ? json(done) : text(done);
    return new CommandResult(status, output, "");
  }

  private static String text(PublishReport.Done done) {
    StringBuilder out = new StringBuilder();
    ProblemPrinter printer = new ProblemPrinter();
    done.run().problems().problems().stream()
        .sorted(Problem.BY_PLACE)
        .forEach(problem -> out.append(printer.print(problem)).append('\n'));
    for (RunReport.SourceReport source : done.run().sources()) {
      out.append("read     ").append(source.inWords()).append('\n');
    }
    for (String name : done.kept()) {
      out.append("kept     ")
          .append(name)
          .append(": as in the last release, since nothing of it can be published now\n");
    }
    out.append("checked  ").append(done.run().problems()).append('\n');
    return out.append("stored   ").append(stored(done)).append('\n').toString();
  }

  private static String stored(PublishReport.Done done) {
    Release release = done.result().release();
    return done.result().changed()
        ? String.format(
            Locale.ROOT,
            "release %d: %,d quads (%,d added, %,d removed)",
            release.number(),
            release.quads(),
            release.added(),
            release.removed())
        : "nothing changed; release " + release.number() + " stands";
  }

  private static String json(PublishReport.Done done) {
    try {
      ObjectNode root =
          (ObjectNode) JSON.readTree(ProblemReport.print(done.run().problems(), ReportFormat.JSON));
      ArrayNode sources = root.putArray("sources");
      for (RunReport.SourceReport source : done.run().sources()) {
        sources
            .addObject()
            .put("name", source.name())
            .put("published", source.published())
            .put("refused", source.refused());
      }
      done.kept().forEach(root.putArray("kept")::add);
      Release release = done.result().release();
      root.putObject("release")
          .put("changed", done.result().changed())
          .put("number", release.number())
          .put("issued", release.issued().toString())
          .put("quads", release.quads())
          .put("added", release.added())
          .put("removed", release.removed());
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("our own JSON is JSON", e);
    }
  }
}
