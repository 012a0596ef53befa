package org.cartulary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things are named, and who else may be asked: values that would do harm are refused. */
class HarmfulValuesTest {
  private final SiteConfigReader reader = new SiteConfigReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://host.example/",
        "http://host.example/doc/",
        "http://host.example/doc/id/",
        "http://host.example/source/",
        "http://host.example/api/queries/",
        "http://host.example/.well-known/",
        "http://host.example/a/../id/",
        "http://host.example//id/"
      })
  void a_base_at_which_something_else_stands_is_refused(String base, @TempDir Path site)
      throws IOException {
    Files.writeString(site.resolve("page.txt"), "");
    Files.writeString(
        site.resolve("cartulary.yaml"),
        "title: A\nbase: " + base + "\nsources:\n  - {name: a, file: page.txt}\n");

    ConfigResult result = reader.read(site);

    assertThat(result.config()).isEmpty();
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.CONFIG_WRONG_VALUE);
              assertThat(problem.toString()).contains("line=2", "http://host.example/id/");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://south.example/sparql | two.txt  | ",
        "http://127.0.0.1:3030/sparql | two.txt  | ",
        "http://south.example/sparql  | two.txt  | everybody on the way",
        "https://south.example/sparql | one.txt  | no credentials in",
        "https://south.example/sparql | none.txt | no credentials in",
      })
  void credentials_are_in_a_file_and_go_where_nobody_reads_them(
      String endpoint, String file, String problem, @TempDir Path site) throws IOException {
    Files.writeString(site.resolve("page.txt"), "x");
    Files.writeString(site.resolve("two.txt"), "ann\nsecret\n");
    Files.writeString(site.resolve("one.txt"), "secret\n");
    Files.writeString(
        site.resolve("cartulary.yaml"),
        "title: A site\nsources:\n  - {name: page, file: page.txt}\ncollaborators:\n"
            + "  - {name: south, endpoint: \"%s\", credentials: %s}\n".formatted(endpoint, file));
    ConfigResult result = reader.read(site);
    assertThat(result.toString()).doesNotContain("secret");
    if (problem == null) {
      assertThat(result.problems()).isEmpty();
    } else {
      assertThat(result.problems()).singleElement().asString().contains(problem);
    }
  }

  @Test
  void two_publishers_do_not_speak_of_the_same_things(@TempDir Path site) throws IOException {
    Files.writeString(site.resolve("a.nt"), "");
    String source = "  - {name: %s, file: a.nt, uri-space: \"http://south.example/%s\"}\n";
    for (String second : List.of("id/", "id/grant-", "", "other/")) {
      Files.writeString(
          site.resolve("cartulary.yaml"),
          "title: A site\nsources:\n"
              + source.formatted("a", "id/")
              + source.formatted("b", second));
      List<Problem> problems = reader.read(site).problems();
      if (second.equals("other/")) {
        assertThat(problems).isEmpty();
      } else {
        assertThat(problems)
            .singleElement()
            .satisfies(p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFIG_DUPLICATE))
            .satisfies(p -> assertThat(p.message()).contains("another source"));
      }
    }
  }
}
