package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.source.Decoding;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Fault;
import org.cartulary.source.MarkedYaml.FaultKind;
import org.cartulary.source.SourceText;
import org.cartulary.source.TextDecoder;

/**
 * Reads a site's {@code cartulary.yaml}. All that is wrong is found at once: what the schema does
 * not allow, and what only the site itself can tell, such as a file that is not there.
 */
public final class SiteConfigReader {
  private static final int LARGEST = 1_000_000;

  private final ConfigSchema schema = new ConfigSchema();

  /**
   * Reads the configuration of a site.
   *
   * @param site the site's folder
   */
  public ConfigResult read(Path site) {
    Path file = site.resolve(SiteConfig.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return failed(
          new Problem(
              ProblemCode.CONFIG_MISSING_FILE,
              "There is no " + SiteConfig.FILE_NAME + " in " + site + ".",
              "A site is a folder with this file; docs/configuration.md says what stands in it.",
              new Place.Whole(SiteConfig.FILE_NAME)));
    }
    Decoding decoding = new TextDecoder(LARGEST).read(file, SiteConfig.FILE_NAME);
    if (decoding instanceof Decoding.Refused refused) {
      Problem problem = refused.problem();
      return failed(
          new Problem(
              ProblemCode.CONFIG_UNREADABLE, problem.message(), problem.advice(), problem.place()));
    }
    return read(site, ((Decoding.Decoded) decoding).text());
  }

  private static ConfigResult failed(Problem problem) {
    return new ConfigResult(Optional.empty(), List.of(problem));
  }

  private ConfigResult read(Path site, SourceText text) {
    MarkedYaml yaml = MarkedYaml.read(text);
    ConfigProblems words = new ConfigProblems(yaml);
    List<Problem> problems = new ArrayList<>();
    yaml.faults().forEach(fault -> problems.add(problem(fault, words)));
    JsonNode root = yaml.root();
    if (root.isMissingNode()) {
      return new ConfigResult(Optional.empty(), problems);
    }
    problems.addAll(schema.check(yaml, words));
    try {
      SitePaths paths = new SitePaths(site.toRealPath());
      SiteConfigBuilder builder = new SiteConfigBuilder(yaml, words, paths);
      problems.addAll(builder.problems());
      return problems.isEmpty()
          ? new ConfigResult(Optional.of(builder.build(site.toRealPath())), List.of())
          : new ConfigResult(Optional.empty(), inOrder(problems));
    } catch (IOException e) {
      return failed(
          new Problem(
              ProblemCode.CONFIG_UNREADABLE,
              site + " cannot be reached: " + e.getMessage() + ".",
              "Check that you may read the folder.",
              new Place.Whole(SiteConfig.FILE_NAME)));
    }
  }

  private static Problem problem(Fault fault, ConfigProblems words) {
    if (fault.kind() == FaultKind.DUPLICATE_KEY) {
      return words.at(
          fault.range(),
          ProblemCode.CONFIG_DUPLICATE,
          "This is wrong: " + fault.what() + ".",
          "Keep one of the two.");
    }
    return words.at(
        fault.range(),
        ProblemCode.CONFIG_UNREADABLE,
        "This is not YAML that we can read: " + fault.what() + ".",
        "Check the indentation, the colons and the quotation marks around here.");
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(
                    (Problem p) -> p.place() instanceof Place.Span span ? span.line() : 0)
                .thenComparingInt(p -> p.place() instanceof Place.Span s ? s.column() : 0))
        .toList();
  }
}
