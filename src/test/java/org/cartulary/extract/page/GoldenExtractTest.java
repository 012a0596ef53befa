package org.cartulary.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cartulary.problem.ProblemPrinter;
import org.cartulary.source.TextDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented pages in the layouts that people use, each with what is to come out. {@code
 * -Dgolden.update} writes the expectations anew, to be read before they are committed.
 */
class GoldenExtractTest {
  private static final Path CASES = Path.of("src/test/resources/golden/extract");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds_what_the_page_states(Path folder) throws IOException {
    Pages pages =
        Pages.read(
            new TextDecoder(TextDecoder.DEFAULT_LIMIT)
                .read(folder.resolve("input.txt"), "input.txt"),
            "Page Owner");
    StringWriter printed = new StringWriter();
    new ExtractionJson().write("Page Owner", pages.grants(), printed);
    String problems = new ProblemPrinter().print(pages.problems());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(folder.resolve("expected.json"), printed.toString());
      Files.writeString(folder.resolve("problems.txt"), problems);
    }
    assertThat(printed.toString()).isEqualTo(Files.readString(folder.resolve("expected.json")));
    assertThat(problems).isEqualTo(Files.readString(folder.resolve("problems.txt")));
  }
}
