package org.cartulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** {@code docs/checks.md} explains each problem code, and no other. */
class DocsTest {
  private static final Pattern HEADING =
      Pattern.compile("^### ([A-Z]{3}-\\d{3}) .+$", Pattern.MULTILINE);

  /** Code to what stands under its heading. */
  private static Map<String, String> paragraphs() throws IOException {
    String text = Files.readString(Path.of("docs/checks.md"));
    List<String> codes = new ArrayList<>();
    List<Integer> bounds = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      codes.add(heading.group(1));
      bounds.add(heading.end());
    }
    bounds.add(text.length());
    Map<String, String> paragraphs = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      paragraphs.put(codes.get(i), text.substring(bounds.get(i), bounds.get(i + 1)));
    }
    assertThat(codes).doesNotHaveDuplicates();
    return paragraphs;
  }

  @Test
  void every_code_has_its_paragraph_and_every_paragraph_its_code() throws IOException {
    assertThat(paragraphs().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProblemCode.values()).map(ProblemCode::id).toList());
  }

  @Test
  void each_paragraph_says_what_it_costs_gives_an_example_and_says_what_to_do() throws IOException {
    Map<String, String> paragraphs = paragraphs();
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(paragraphs.get(code.id()))
          .as(code.id())
          .contains("*" + code.severity().name().toLowerCase(Locale.ROOT) + ".*")
          .contains("Example: ")
          .contains("What to do: ");
    }
  }
}
