package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Range;

/** Words what is wrong with one configuration. */
final class ConfigProblems {
  private static final int SHOWN = 60;
  private static final String SEE = "docs/configuration.md lists every key.";

  private final MarkedYaml yaml;

  ConfigProblems(MarkedYaml yaml) {
    this.yaml = yaml;
  }

  Problem at(Range range, ProblemCode code, String message, String advice) {
    return new Problem(code, message, advice, yaml.source().place(range.from(), range.to()));
  }

  Problem unknownKey(Range range, String key, List<String> known) {
    String advice =
        Suggestion.of(key, known)
            .map(meant -> "Did you mean \"" + meant + "\"?")
            .orElse("Known here: " + String.join(", ", known) + ".");
    return at(
        range,
        ProblemCode.CONFIG_UNKNOWN_KEY,
        "There is no key \"" + shortened(key) + "\".",
        advice);
  }

  Problem missingKey(JsonNode mapping, Range range, String key, String expected) {
    Range shown = range;
    if (mapping.isObject() && !mapping.isEmpty()) {
      shown = keyRange(mapping, mapping.fieldNames().next());
    }
    String what = expected.isEmpty() ? "" : ", " + expected;
    return at(
        shown,
        ProblemCode.CONFIG_MISSING_KEY,
        "The key \"" + key + "\" is missing.",
        "Add \"" + key + ":\"" + what + ". " + SEE);
  }

  Problem wrongValue(Range shown, List<Object> path, Range value, String expected) {
    String written = yaml.source().text().substring(value.from(), value.to());
    String message =
        written.isEmpty()
            ? name(path) + " has no value."
            : name(path) + " cannot be " + shortened(written.lines().findFirst().orElse("")) + ".";
    return at(shown, ProblemCode.CONFIG_WRONG_VALUE, message, "Expected: " + expected + ".");
  }

  private static String name(List<Object> path) {
    if (path.isEmpty()) {
      return "The configuration";
    }
    Object last = path.get(path.size() - 1);
    if (last instanceof Integer position && path.size() > 1) {
      return "Item " + (position + 1) + " of \"" + path.get(path.size() - 2) + "\"";
    }
    return "\"" + last + "\"";
  }

  /** Where a key stands that is known to be there. */
  Range keyRange(JsonNode mapping, String key) {
    Range range = yaml.key(mapping, key);
    return range == null ? yaml.whole(mapping) : range;
  }

  /** Where the key of a value stands, for a value that takes no room itself. */
  Range keyOf(List<Object> path, Range otherwise) {
    if (path.isEmpty() || !(path.get(path.size() - 1) instanceof String key)) {
      return otherwise;
    }
    JsonNode parent = yaml.root();
    for (Object step : path.subList(0, path.size() - 1)) {
      parent = step instanceof Integer i ? parent.path(i) : parent.path(step.toString());
    }
    return keyRange(parent, key);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
