package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.serve.published.SourcesReport;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFileTest {
  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_again() {
    SourcesReport report =
        new SourcesReport(
            3,
            Instant.parse("2026-03-01T12:30:00Z"),
            List.of(new SourcesReport.Source("a", 7, 2, true)),
            List.of(
                new Problem(
                    ProblemCode.DATE_IMPOSSIBLE,
                    "\"2023-02-30\" 是不存在的日期",
                    "correct it",
                    new Place.Span("a.txt", 3, 7, 4, "the line", 2)),
                new Problem(
                    ProblemCode.SOURCE_UNREADABLE, "gone", "bring it", new Place.Whole("b.txt"))),
            12);
    new ReportFile(folder).write(report);
    assertThat(new ReportFile(folder).read()).contains(report);
  }

  @Test
  void a_file_that_is_not_there_says_nothing() {
    assertThat(new ReportFile(folder).read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"read\":\"yesterday\"}",
        "{\"read\":\"2026-03-01T12:30:00Z\",\"problems\":[{\"code\":\"NO_SUCH\"}]}",
        "{\"read\":\"2026-03-01T12:30:00Z\",\"problems\":[{\"code\":\"DATE_IMPOSSIBLE\",\"line\":-1}]}"
      })
  void a_damaged_file_says_nothing(String content) throws IOException {
    Files.writeString(folder.resolve("report.json"), content);
    assertThat(new ReportFile(folder).read()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_to_stops_nobody() {
    Path missing = folder.resolve("missing");
    new ReportFile(missing).write(new SourcesReport(1, Instant.EPOCH, List.of(), List.of(), 0));
    assertThat(missing).doesNotExist();
  }

  @Test
  void publishing_leaves_its_report() throws IOException {
    Files.writeString(
        folder.resolve("cartulary.yaml"),
        """
        title: Invented
        base: http://localhost:3030/id/
        sources:
          - name: records
            file: records.yaml
        """);
    Files.writeString(
        folder.resolve("records.yaml"),
        """
        - title: A good record
        - title: A bad record
          start: 2023-02-30
        """);
    Path var = folder.resolve("var");
    try (ReleaseStore store = ReleaseStore.open(var, "test", Clock.systemUTC())) {
      new Publisher(folder, store, Clock.systemUTC()).publish();
    }
    SourcesReport report = new ReportFile(var).read().orElseThrow();
    assertThat(report.release()).isEqualTo(1);
    assertThat(report.sources()).extracting(SourcesReport.Source::published).containsExactly(1);
    assertThat(report.problems())
        .extracting(Problem::code)
        .contains(ProblemCode.RECORD_WRONG_VALUE);
    try (Stream<Path> files = Files.list(var)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("report.json")
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }
}
