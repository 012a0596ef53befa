package org.cartulary.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.Problems;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
  private static final Pattern PROBLEM =
      Pattern.compile("\\bof\\(\\s*([45]\\d\\d),\\s*\"([^\"]+)\"");

  /** Those that the program makes, as its text has them. */
  private static List<ProblemDetails> problems() throws IOException {
    List<ProblemDetails> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/cartulary/serve"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher problem = PROBLEM.matcher(Files.readString(file));
        while (problem.find()) {
          int status = Integer.parseInt(problem.group(1));
          problems.add(Problems.of(status, problem.group(2), ""));
        }
      }
    }
    return problems;
  }

  @Test
  void every_problem_has_a_name_in_every_language() throws IOException {
    assertThat(problems()).hasSizeGreaterThan(20);
    Messages chinese = Messages.in("zh");
    for (ProblemDetails problem : problems()) {
      assertThat(ProblemWords.of(chinese, problem).title())
          .as(problem.status() + " " + problem.title())
          .matches(".*\\p{IsHan}.*");
    }
  }
}
