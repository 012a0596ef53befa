package org.cartulary.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cartulary.check.ProblemJson;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemPrinter;

/** Problems as text or JSON. */
public final class ProblemReport {
  private ProblemReport() {}

  /** The problems of a run, with a word on those that were only counted. */
  public static String print(ProblemLog problems, ReportFormat format) {
    String printed = print(problems.problems(), format);
    return problems.dropped() == 0 || format == ReportFormat.JSON
        ? printed
        : printed + "and " + problems.dropped() + " more problems that are not shown\n";
  }

  /** Problems in their places' order. */
  public static String print(List<Problem> problems, ReportFormat format) {
    if (format == ReportFormat.TEXT) {
      return new ProblemPrinter().print(problems);
    }
    try {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      new ProblemJson().write(problems, json);
      return json.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory does not fail", e);
    }
  }
}
