package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cartulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Looks whether a source of linked data, and no other, says of whose things it speaks. */
final class UriSpaceReader {
  private static final String KEY = "uri-space";

  private UriSpaceReader() {}

  /**
   * Reports each source whose space overlaps that of one before: one publisher speaks for a thing.
   */
  static void checkApart(JsonNode sources, ValueReport report) {
    List<String> before = new ArrayList<>();
    for (JsonNode source : sources) {
      String space = SiteConfigBuilder.text(source, KEY);
      if (space == null) {
        continue;
      }
      before.stream()
          .filter(other -> space.startsWith(other) || other.startsWith(space))
          .findFirst()
          .ifPresent(
              other ->
                  report.wrong(
                      source,
                      KEY,
                      ProblemCode.CONFIG_DUPLICATE,
                      "IRIs that start with "
                          + space
                          + " may be those of another source, whose space is "
                          + other
                          + ".",
                      "Give each publisher the space of their own things, so that nobody speaks of"
                          + " another's."));
      before.add(space);
    }
  }

  /**
   * Reports what is wrong.
   *
   * @param base what the IRIs of our own things start with
   */
  static void check(
      JsonNode source, SourceConfig.@Nullable Kind kind, String base, ValueReport report) {
    JsonNode space = source.path(KEY);
    boolean linked = kind == SourceConfig.Kind.LINKED_DATA;
    if (linked && space.isMissingNode()) {
      report.wrong(
          source,
          "file",
          ProblemCode.CONFIG_MISSING_KEY,
          "Linked data needs \"uri-space\": what the IRIs of the publisher's things start with.",
          "Copy the lines that ./cartulary harvest prints.");
    } else if (!linked && !space.isMissingNode()) {
      report.wrong(
          source,
          KEY,
          ProblemCode.CONFIG_WRONG_VALUE,
          "Only linked data (.nt, .nt.gz) has a \"uri-space\".",
          "Take the line away.");
    } else if (space.isTextual()
        && (space.asText().startsWith(base) || base.startsWith(space.asText()))) {
      report.wrong(
          source,
          KEY,
          ProblemCode.CONFIG_WRONG_VALUE,
          "IRIs that start with " + space.asText() + " may be the site's own.",
          "Name a space in which no thing of this site is; see \"base\".");
    }
  }
}
