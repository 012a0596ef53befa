package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Range;

/** Compares a configuration with its JSON Schema and says in plain words where they differ. */
final class ConfigSchema {
  private static final String RESOURCE = "cartulary.schema.json";

  private final JsonNode definition;
  private final Schema schema;

  ConfigSchema() {
    try (InputStream in = ConfigSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      definition = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(definition);
  }

  /**
   * Everything that the schema does not allow, one problem per passage, in the order of the file.
   */
  List<Problem> check(MarkedYaml yaml, ConfigProblems problems) {
    Set<Range> seen = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Error error : schema.validate(yaml.root())) {
      Finding finding = finding(yaml, problems, error);
      if (finding.problem.code() == ProblemCode.CONFIG_MISSING_KEY || seen.add(finding.range)) {
        findings.add(finding);
      }
    }
    findings.sort(Comparator.comparingInt(finding -> finding.range.from()));
    return findings.stream().map(Finding::problem).toList();
  }

  private record Finding(Range range, Problem problem) {}

  private Finding finding(MarkedYaml yaml, ConfigProblems problems, Error error) {
    List<Object> path = steps(error.getInstanceLocation());
    JsonNode allowed = parentOf(error);
    Range range = yaml.at(path);
    String key = error.getProperty();
    return switch (error.getKeyword()) {
      case "additionalProperties" -> {
        Range at = problems.keyRange(error.getInstanceNode(), key);
        List<String> known = names(allowed.path("properties"));
        yield new Finding(at, problems.unknownKey(at, key, known));
      }
      case "required" ->
          new Finding(
              range,
              problems.missingKey(error.getInstanceNode(), range, key, expectedOf(allowed, key)));
      default -> {
        Range at = range.from() == range.to() ? problems.keyOf(path, range) : range;
        yield new Finding(at, problems.wrongValue(at, path, range, expected(error, allowed)));
      }
    };
  }

  /** The schema in which the violated keyword stands. */
  private JsonNode parentOf(Error error) {
    List<Object> path = steps(error.getSchemaLocation().getFragment());
    JsonNode node = definition;
    for (Object step : path.subList(0, path.size() - 1)) {
      node = step instanceof Integer position ? node.path(position) : node.path(step.toString());
    }
    return node;
  }

  /** What belongs under a key, in words; "" where the schema does not say. */
  private String expectedOf(JsonNode mapping, String key) {
    JsonNode property = mapping.path("properties").path(key);
    String pointer = property.path("$ref").asText("#").substring(1);
    JsonNode target = pointer.isEmpty() ? property : definition.at(pointer);
    return target.path("description").asText("");
  }

  private static String expected(Error error, JsonNode allowed) {
    JsonNode limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" -> allowed.path("description").asText(types(limit));
      case "enum" -> "one of " + String.join(", ", texts(limit));
      case "minimum" -> "at least " + limit.asText();
      case "maximum" -> "at most " + limit.asText();
      case "minItems" -> "a list of at least " + limit.asText();
      case "maxLength" -> "at most " + limit.asText() + " characters";
      default -> allowed.path("description").asText(error.getMessage());
    };
  }

  private static String types(JsonNode type) {
    List<String> words = type.isArray() ? texts(type) : List.of(type.asText());
    return String.join(
        " or ",
        words.stream()
            .map(
                word ->
                    switch (word) {
                      case "string" -> "a text";
                      case "integer" -> "a whole number";
                      case "array" -> "a list";
                      case "object" -> "keys with values";
                      default -> "a " + word;
                    })
            .toList());
  }

  private static List<Object> steps(NodePath path) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getElement(i));
    }
    return steps;
  }

  private static List<String> names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
