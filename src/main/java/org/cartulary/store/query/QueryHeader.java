package org.cartulary.store.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the header's YAML, and reports everything in it that is not as it should be. */
final class QueryHeader {
  /** What the API itself asks by these names. */
  static final Set<String> TAKEN = Set.of("limit", "offset", "lang", "format");

  private static final Set<String> KEYS =
      Set.of("title", "description", "asked-by", "parameters", "example", "chart");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "type", "description", "default", "values", "thing");
  private static final Set<String> CHART_KEYS = Set.of("kind", "label", "from", "to", "value");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final HeaderNodes nodes;

  QueryHeader(HeaderProblems problems) {
    this.nodes = new HeaderNodes(problems);
  }

  /** What a header says; parts that are missing or wrong are reported and left empty. */
  record Content(
      LibraryQuery.Words words,
      List<Parameter> parameters,
      Map<String, String> example,
      Optional<Chart> chart) {}

  Content read(Node root) {
    Map<String, Node> keys = nodes.mapping(root, KEYS);
    LibraryQuery.Words words =
        new LibraryQuery.Words(
            nodes.localText(root, keys, "title"),
            nodes.localText(root, keys, "description"),
            keys.containsKey("asked-by")
                ? nodes.localText(root, keys, "asked-by")
                : LocalText.of(""));
    List<Parameter> parameters = parameters(keys.get("parameters"));
    return new Content(
        words, parameters, example(keys.get("example"), parameters), chart(keys.get("chart")));
  }

  private List<Parameter> parameters(@Nullable Node node) {
    List<Parameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : nodes.list(node, "parameters")) {
      parameter(item)
          .ifPresent(
              parameter -> {
                if (names.add(parameter.name())) {
                  parameters.add(parameter);
                } else {
                  nodes.wrong(item, "the parameter " + parameter.name() + " stands here twice");
                }
              });
    }
    return parameters;
  }

  private Optional<Parameter> parameter(Node item) {
    Map<String, Node> keys = nodes.mapping(item, PARAMETER_KEYS);
    String name = nodes.text(item, keys, "name");
    LocalText description = nodes.localText(item, keys, "description");
    String typeName = nodes.text(item, keys, "type");
    if (name.isEmpty() || typeName.isEmpty()) {
      return Optional.empty();
    }
    if (!NAME.matcher(name).matches() || TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
      nodes.wrong(item, "no parameter can be called " + name);
      return Optional.empty();
    }
    Optional<ParameterType> type = ParameterType.named(typeName);
    if (type.isEmpty()) {
      nodes.wrong(item, "no such type: " + typeName);
      return Optional.empty();
    }
    List<String> values = nodes.texts(keys.get("values"), "values");
    if (values.isEmpty() == (type.get() == ParameterType.ENUM)) {
      nodes.wrong(item, "an enum, and nothing else, has a list of values");
    }
    Optional<Thing> thing = thing(keys.get("thing"));
    if (thing.isPresent() && type.get() != ParameterType.STRING) {
      nodes.wrong(item, "a thing is named by a string");
    }
    Node given = keys.get("default");
    Optional<String> defaultValue =
        given == null ? Optional.empty() : Optional.of(nodes.scalar(given, "default"));
    Parameter parameter = new Parameter(name, type.get(), description, defaultValue, values, thing);
    if (given != null && defaultValue.flatMap(parameter::term).isEmpty()) {
      nodes.wrong(given, "the default of " + name + " is not of type " + typeName);
    }
    return Optional.of(parameter);
  }

  private Optional<Thing> thing(@Nullable Node node) {
    Optional<Thing> thing =
        Optional.ofNullable(node).flatMap(given -> Thing.named(nodes.scalar(given, "thing")));
    if (node != null && thing.isEmpty()) {
      String known = Stream.of(Thing.values()).map(Thing::id).collect(Collectors.joining(", "));
      nodes.wrong(node, "a thing is one of " + known);
    }
    return thing;
  }

  private Map<String, String> example(@Nullable Node node, List<Parameter> parameters) {
    Map<String, String> example = new LinkedHashMap<>();
    if (node != null) {
      Set<String> names = new HashSet<>();
      parameters.forEach(parameter -> names.add(parameter.name()));
      nodes
          .mapping(node, names)
          .forEach((name, value) -> example.put(name, nodes.scalar(value, name)));
    }
    return example;
  }

  private Optional<Chart> chart(@Nullable Node node) {
    if (node == null) {
      return Optional.empty();
    }
    Map<String, Node> keys = nodes.mapping(node, CHART_KEYS);
    String kindName = nodes.text(node, keys, "kind");
    Optional<Chart.Kind> kind =
        Stream.of(Chart.Kind.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kindName))
            .findFirst();
    if (kind.isEmpty()) {
      nodes.wrong(node, "the kind of a chart is bar, line or network");
      return Optional.empty();
    }
    boolean network = kind.get() == Chart.Kind.NETWORK;
    return Optional.of(
        new Chart(
            kind.get(),
            nodes.text(node, keys, network ? "from" : "label"),
            network ? nodes.text(node, keys, "to") : "",
            nodes.text(node, keys, "value")));
  }
}
