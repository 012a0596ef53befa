package org.cartulary.store.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cartulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the header's YAML, and reports everything in it that is not as it should be. */
final class QueryHeader {
  private static final Set<String> KEYS = Set.of("title", "description", "parameters", "example");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "type", "description", "default");

  private final HeaderProblems problems;

  QueryHeader(HeaderProblems problems) {
    this.problems = problems;
  }

  /** What a header says; parts that are missing or wrong are reported and left empty. */
  record Content(
      String title, String description, List<Parameter> parameters, Map<String, String> example) {}

  Content read(Node root) {
    Map<String, Node> keys = mapping(root, KEYS);
    String title = text(root, keys, "title");
    String description = text(root, keys, "description");
    List<Parameter> parameters = parameters(keys.get("parameters"));
    return new Content(title, description, parameters, example(keys.get("example"), parameters));
  }

  private List<Parameter> parameters(@Nullable Node node) {
    List<Parameter> parameters = new ArrayList<>();
    if (node == null) {
      return parameters;
    }
    if (!(node instanceof SequenceNode list)) {
      wrong(node, "parameters is not a list");
      return parameters;
    }
    Set<String> names = new HashSet<>();
    for (Node item : list.getValue()) {
      parameter(item)
          .ifPresent(
              parameter -> {
                if (names.add(parameter.name())) {
                  parameters.add(parameter);
                } else {
                  wrong(item, "the parameter " + parameter.name() + " stands here twice");
                }
              });
    }
    return parameters;
  }

  private Optional<Parameter> parameter(Node item) {
    Map<String, Node> keys = mapping(item, PARAMETER_KEYS);
    String name = text(item, keys, "name");
    String description = text(item, keys, "description");
    String typeName = text(item, keys, "type");
    Optional<ParameterType> type = ParameterType.named(typeName);
    if (name.isEmpty() || typeName.isEmpty()) {
      return Optional.empty();
    }
    if (type.isEmpty()) {
      wrong(item, "no such type: " + typeName);
      return Optional.empty();
    }
    Node given = keys.get("default");
    Optional<String> defaultValue =
        given == null ? Optional.empty() : Optional.of(scalar(given, "default"));
    if (given != null && defaultValue.flatMap(type.get()::term).isEmpty()) {
      wrong(given, "the default of " + name + " is not of type " + typeName);
    }
    return Optional.of(new Parameter(name, type.get(), description, defaultValue));
  }

  private Map<String, String> example(@Nullable Node node, List<Parameter> parameters) {
    Map<String, String> example = new LinkedHashMap<>();
    if (node != null) {
      Set<String> names = new HashSet<>();
      parameters.forEach(parameter -> names.add(parameter.name()));
      mapping(node, names).forEach((name, value) -> example.put(name, scalar(value, name)));
    }
    return example;
  }

  private Map<String, Node> mapping(Node node, Set<String> known) {
    Map<String, Node> keys = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      wrong(node, "keys and values are expected here");
      return keys;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (!known.contains(key)) {
        wrong(tuple.getKeyNode(), "no such key: " + key);
      } else if (keys.put(key, tuple.getValueNode()) != null) {
        wrong(tuple.getKeyNode(), key + " stands here twice");
      }
    }
    return keys;
  }

  private String text(Node at, Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    if (node == null) {
      wrong(at, key + " is missing");
      return "";
    }
    return scalar(node, key);
  }

  private String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    wrong(node, what + " is not a text");
    return "";
  }

  private void wrong(Node node, String message) {
    problems.at(ProblemCode.QUERY_HEADER, node.getStartMark(), message);
  }
}
