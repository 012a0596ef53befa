package org.cartulary.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SourceConfig;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Person;
import org.cartulary.serve.published.SourceDocuments.Text;

/**
 * What the web gets of a site's configuration: the passages that are evidence, which say who owns a
 * page, each where it stands in the file, and blanks for all else, which may be secret. It is made
 * from what was read of the owners, never from the file.
 */
final class QuotedConfiguration {
  private QuotedConfiguration() {}

  /** The passages as a text; empty if there are none. */
  static Optional<Text> of(SiteConfig config) {
    List<Evidence> passages =
        config.sources().stream()
            .map(SourceConfig::owner)
            .filter(Objects::nonNull)
            .flatMap(QuotedConfiguration::passages)
            .toList();
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    byte[] text = inPlace(passages).getBytes(StandardCharsets.UTF_8);
    return Optional.of(
        new Text(
            UUID.nameUUIDFromBytes(text).toString(), modified(config), out -> out.write(text)));
  }

  private static Stream<Evidence> passages(Person owner) {
    return Stream.concat(
        Stream.of(owner.evidence()), owner.affiliations().stream().map(Fact::evidence));
  }

  /** Blanks keep the number of the lines, and of the characters, before each passage. */
  static String inPlace(List<Evidence> passages) {
    List<Evidence> inOrder =
        passages.stream()
            .sorted(
                Comparator.comparingInt(Evidence::start)
                    .thenComparing(Evidence::end, Comparator.reverseOrder()))
            .toList();
    StringBuilder text = new StringBuilder();
    int at = 0;
    int line = 1;
    for (Evidence passage : inOrder) {
      if (passage.start() < at) {
        continue; // It stands in the one before.
      }
      int lines = passage.line() - line;
      int indent = lines == 0 ? passage.start() - at : passage.column() - 1;
      text.append(" ".repeat(Math.max(0, passage.start() - at - lines - indent)))
          .append("\n".repeat(lines))
          .append(" ".repeat(indent))
          .append(passage.quote());
      at = passage.start() + passage.quote().codePointCount(0, passage.quote().length());
      line = passage.line() + (int) passage.quote().chars().filter(c -> c == '\n').count();
    }
    return text.append('\n').toString();
  }

  private static Instant modified(SiteConfig config) {
    try {
      return Files.getLastModifiedTime(config.folder().resolve(SiteConfig.FILE_NAME)).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }
}
