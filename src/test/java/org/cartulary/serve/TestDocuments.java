package org.cartulary.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

  private static final Instant READ = Instant.parse("2026-03-01T12:30:00Z");

  @Override
  public Optional<Text> read(String name) {
    return switch (name) {
      case "page.txt" -> Optional.of(text(out -> out.write(TEXT.getBytes(StandardCharsets.UTF_8))));
      case "large.txt" -> Optional.of(text(TestDocuments::large));
      default -> Optional.empty();
    };
  }

  private static Text text(Reply.Body body) {
    return new Text("1", READ, body);
  }

  /** 64 MB that do not compress. */
  private static void large(OutputStream out) throws IOException {
    byte[] block = new byte[1 << 16];
    new Random(1).nextBytes(block);
    for (int i = 0; i < 1 << 10; i++) {
      out.write(block);
    }
  }

  @Override
  public List<Source> sources() {
    return List.of(
        new Source(
            "site",
            Kind.PAGE,
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
            1, READ, List.of(new SourcesReport.Source("site", 7, 2, false)), List.of(problem), 3));
  }
}
