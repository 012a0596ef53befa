package org.cartulary.store.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes a header's YAML apart, and reports what is not of the kind that is expected. */
final class HeaderNodes {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  private final HeaderProblems problems;

  HeaderNodes(HeaderProblems problems) {
    this.problems = problems;
  }

  /** The values by key; those that are not known are reported and left out. */
  Map<String, Node> mapping(Node node, Set<String> known) {
    Map<String, Node> keys = mapping(node);
    keys.entrySet()
        .removeIf(
            entry -> {
              boolean unknown = !known.contains(entry.getKey());
              if (unknown) {
                wrong(entry.getValue(), "no such key: " + entry.getKey());
              }
              return unknown;
            });
    return keys;
  }

  private Map<String, Node> mapping(Node node) {
    Map<String, Node> keys = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      wrong(node, "keys and values are expected here");
      return keys;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (keys.put(key, tuple.getValueNode()) != null) {
        wrong(tuple.getKeyNode(), key + " stands here twice");
      }
    }
    return keys;
  }

  /** The items of a list; none where there is no node. */
  List<Node> list(@Nullable Node node, String what) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    wrong(node, what + " is not a list");
    return List.of();
  }

  /** The texts of a list. */
  List<String> texts(@Nullable Node node, String what) {
    List<String> texts = new ArrayList<>();
    list(node, what).forEach(item -> texts.add(scalar(item, what)));
    return texts;
  }

  /** A text that must be there. */
  String text(Node at, Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    if (node == null) {
      wrong(at, key + " is missing");
      return "";
    }
    return scalar(node, key);
  }

  /** A text that must be there, in one language or in several. */
  LocalText localText(Node at, Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    if (!(node instanceof MappingNode)) {
      return LocalText.of(text(at, keys, key));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    mapping(node)
        .forEach(
            (language, text) -> {
              String tag = language.toLowerCase(Locale.ROOT);
              if (LANGUAGE.matcher(tag).matches()) {
                texts.put(tag, scalar(text, key));
              } else {
                wrong(text, "not a language: " + language);
              }
            });
    return new LocalText(texts);
  }

  /** The text of a node. */
  String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    wrong(node, what + " is not a text");
    return "";
  }

  void wrong(Node node, String message) {
    problems.at(ProblemCode.QUERY_HEADER, node.getStartMark(), message);
  }
}
