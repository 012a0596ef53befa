package org.cartulary.serve;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SourcesReport;

/** One page, which is on the web too, and what was said of it. */
final class TestDocuments implements SourceDocuments {
  static final String TEXT =
      "<b>text</b>\nsecond\nGrant EX-1 began in January.\nIt runs from 2023.01 on.\n";

  @Override
  public Optional<Reply.Body> read(String name) {
    return name.equals("page.txt")
        ? Optional.of(out -> out.write(TEXT.getBytes(StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  @Override
  public List<Source> sources() {
    return List.of(
        new Source(
            "site",
            "page.txt",
            Optional.of("A page <b>"),
            Optional.of("https://example.org/page")));
  }

  @Override
  public Optional<SourcesReport> lastReport() {
    Problem problem =
        new Problem(
            ProblemCode.DATE_IMPOSSIBLE,
            "\"<i>x</i>\" is no date",
            "correct it",
            new Place.Span("page.txt", 3, 7, 4, "Grant EX-1 began in January."));
    return Optional.of(
        new SourcesReport(
            1,
            Instant.parse("2026-03-01T12:30:00Z"),
            List.of(new SourcesReport.Source("site", 7, 2, false)),
            List.of(problem),
            3));
  }
}
