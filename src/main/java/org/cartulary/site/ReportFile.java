package org.cartulary.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.serve.published.SourcesReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code var/report.json}: what the last publishing reported of the sources, for the pages of a
 * server that is started later. It is no part of the release: if it is lost, only that is not
 * known.
 */
final class ReportFile {
  private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "report.json";

  private final Path file;

  /**
   * The file of a site.
   *
   * @param var the site's folder of state
   */
  ReportFile(Path var) {
    this.file = var.resolve(NAME);
  }

  /** Writes it whole or not at all; what is published stays so whether or not this succeeds. */
  void write(SourcesReport report) {
    try {
      Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".tmp");
      Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(report)));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      LOG.warn("The report of the sources was not kept: {}", unwritable.getMessage());
    }
  }

  /** What was written last; empty if nothing was, or nobody can read it. */
  Optional<SourcesReport> read() {
    try {
      return Optional.of(report(JSON.readTree(Files.readAllBytes(file))));
    } catch (NoSuchFileException never) {
      return Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException damaged) {
      LOG.warn("{} is damaged: {}", file, damaged.getMessage());
      return Optional.empty();
    } catch (IOException unreadable) {
      LOG.warn("{} cannot be read: {}", file, unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static ObjectNode json(SourcesReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("release", report.release());
    root.put("read", report.read().toString());
    root.put("more", report.more());
    ArrayNode sources = root.putArray("sources");
    for (SourcesReport.Source source : report.sources()) {
      sources
          .addObject()
          .put("name", source.name())
          .put("published", source.published())
          .put("refused", source.refused())
          .put("kept", source.kept());
    }
    ArrayNode problems = root.putArray("problems");
    report.problems().forEach(problem -> write(problem, problems.addObject()));
    return root;
  }

  private static void write(Problem problem, ObjectNode to) {
    to.put("code", problem.code().name());
    to.put("message", problem.message());
    to.put("advice", problem.advice());
    to.put("document", problem.place().document());
    if (problem.place() instanceof Place.Span span) {
      to.put("line", span.line());
      to.put("column", span.column());
      to.put("length", span.length());
      to.put("text", span.text());
      to.put("textColumn", span.textColumn());
    }
  }

  private static SourcesReport report(JsonNode root) {
    List<SourcesReport.Source> sources = new ArrayList<>();
    for (JsonNode source : root.path("sources")) {
      sources.add(
          new SourcesReport.Source(
              source.path("name").asText(),
              source.path("published").asInt(),
              source.path("refused").asInt(),
              source.path("kept").asBoolean()));
    }
    List<Problem> problems = new ArrayList<>();
    for (JsonNode problem : root.path("problems")) {
      problems.add(problem(problem));
    }
    return new SourcesReport(
        root.path("release").asInt(),
        Instant.parse(root.path("read").asText()),
        sources,
        problems,
        root.path("more").asLong());
  }

  private static Problem problem(JsonNode from) {
    String document = from.path("document").asText();
    Place place =
        from.has("line")
            ? new Place.Span(
                document,
                from.path("line").asInt(),
                from.path("column").asInt(),
                from.path("length").asInt(),
                from.path("text").asText(),
                from.path("textColumn").asInt())
            : new Place.Whole(document);
    return new Problem(
        ProblemCode.valueOf(from.path("code").asText()),
        from.path("message").asText(),
        from.path("advice").asText(),
        place);
  }
}
