package org.cartulary.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cartulary.source.TextDecoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that means no good, or is not what it should be, costs bounded time and breaks nothing. */
class RobustnessTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);

  @Test
  void reads_every_sample_page_as_plain_text() throws IOException {
    Path shared = Path.of("../shared/extraction");
    Assumptions.assumeTrue(
        Files.isDirectory(shared), "../shared is not here: its pages are not read");
    for (String folder : List.of("pages", "more-pages")) {
      try (Stream<Path> files = Files.list(shared.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          Pages pages =
              Pages.read(new TextDecoder(1_000_000).read(file, file.toString()), "Page Owner");
          assertThat(pages.grants().size() + pages.problems().size())
              .as(file.toString())
              .isPositive();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "((((a) ",
        ": ",
        "NSFC-",
        "PI: ",
        "Co-PI: A B, ",
        "led by A. ",
        "Aa ",
        "2023-",
        "2023.01–",
        "No. 1",
        "1,",
        "1/1-",
        "with Jun Shu at A of ",
        "\"",
        "项目，",
        "由",
        "大学",
        "- ",
        "# ",
        "A: \n",
        "Title: a\nFunder: b\n",
        "van ",
        "A-",
        "a.b",
        "𝒜"
      })
  void repeated_pieces_take_bounded_time(String piece) {
    Assertions.assertTimeoutPreemptively(
        AMPLE,
        () -> {
          quotesAreOfThePage("Grants\n\n" + piece.repeat(7_900 / piece.length()), "Page Owner");
          quotesAreOfThePage(
              "Grants\n\n" + (piece.repeat(300 / piece.length()) + "\n\n").repeat(20), null);
          quotesAreOfThePage(piece.repeat(200_000 / piece.length()), "Page Owner");
        });
  }

  /** Nothing is read from a page that does not stand there, and where it is said to stand. */
  private static void quotesAreOfThePage(String text, @Nullable String owner) {
    Pages pages = Pages.read(text, owner);
    int[] characters = text.codePoints().toArray();
    assertThat(pages.grants())
        .allSatisfy(
            grant ->
                assertThat(
                        new String(
                            characters,
                            grant.evidence().start(),
                            grant.evidence().end() - grant.evidence().start()))
                    .isEqualTo(grant.evidence().quote()));
    assertThat(pages.grants().size() + pages.problems().size())
        .as("a page without grants is a problem, and so is a grant that is not one")
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void random_pieces_break_nothing(long seed) {
    String[] pieces = {
      "NSFC",
      "-62206101",
      " (",
      ")",
      ": ",
      ", ",
      ". ",
      "\n",
      "\n\n",
      "PI",
      "led by ",
      "Jun Shu",
      " at ",
      "HUST",
      "2023.01",
      "–",
      "2025",
      "项目",
      "，",
      "主持",
      "myself",
      "- ",
      "Program",
      "Fund ",
      "No. ",
      "\u200b",
      "𝒜",
      "\"",
      "Role: ",
      "€5",
      "k "
    };
    Random random = new Random(seed);
    for (int page = 0; page < 60; page++) {
      StringBuilder text = new StringBuilder("Projects\n\n");
      for (int i = 0; i < 60; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        quotesAreOfThePage(text.toString(), page % 2 == 0 ? "Page Owner" : null);
      } catch (AssertionError wrong) {
        throw new AssertionError("seed " + seed + ", page " + page + ": " + text, wrong);
      }
    }
  }
}
