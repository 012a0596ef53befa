package org.cartulary.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cartulary.source.TextDecoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found on the annotated plain-text pages, scored by the project's own scorer. */
class ScoreTest {
  private static final Path SHARED = Path.of("../shared/extraction");

  @Test
  void finds_all_that_the_truth_of_the_seed_page_states(@TempDir Path truth) throws Exception {
    assertThat(score("01-liao-seed", "Zhenyu Liao", truth))
        .contains("overall         1.000  1.000  1.000");
  }

  @Test
  void finds_all_that_the_truth_of_another_plain_page_states(@TempDir Path truth) throws Exception {
    assertThat(score("12-xiaojing-zhang", "Xiaojing Zhang", truth))
        .contains("overall         1.000  1.000  1.000");
  }

  private static String score(String page, @Nullable String owner, Path truth)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isDirectory(SHARED), "../shared is not here: its pages are not scored");
    Path extracted = Files.createDirectories(Path.of("target/extracted/" + page));
    Pages pages =
        Pages.read(
            new TextDecoder(TextDecoder.DEFAULT_LIMIT)
                .read(SHARED.resolve("pages/" + page + ".txt"), page + ".txt"),
            owner);
    StringWriter json = new StringWriter();
    new ExtractionJson().write(owner, pages.grants(), json);
    Files.writeString(extracted.resolve(page + ".json"), json.toString());
    Files.copy(SHARED.resolve("truth/" + page + ".json"), truth.resolve(page + ".json"));
    return run(
        List.of(
            "python3",
            SHARED.resolve("score.py").toString(),
            truth.toString(),
            extracted.toString(),
            "--details"));
  }

  private static String run(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } catch (IOException e) {
      Assumptions.abort("python3 is not here: " + e.getMessage());
      return "";
    }
  }
}
