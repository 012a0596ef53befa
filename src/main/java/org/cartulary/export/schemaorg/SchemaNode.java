package org.cartulary.export.schemaorg;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** One thing in schema.org's terms while it is being described. What is absent is left out. */
public final class SchemaNode {
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private SchemaNode() {}

  /** A thing with an IRI. */
  static SchemaNode of(Node thing, String... types) {
    SchemaNode node = new SchemaNode();
    node.types(types);
    node.json.put("@id", thing.getURI());
    return node;
  }

  /** A thing that has no IRI of its own in our graph. */
  static SchemaNode unnamed(String type) {
    SchemaNode node = new SchemaNode();
    node.types(type);
    return node;
  }

  private void types(String... types) {
    if (types.length == 1) {
      json.put("@type", types[0]);
    } else {
      ArrayNode all = json.putArray("@type");
      List.of(types).forEach(all::add);
    }
  }

  ObjectNode json() {
    return json;
  }

  /** The thing as a document of its own. */
  ObjectNode inContext() {
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put("@context", SchemaOrg.CONTEXT);
    return whole.setAll(json);
  }

  /** Whether anything is said beside what it is. */
  boolean isEmpty() {
    return json.size() == 1;
  }

  SchemaNode text(String property, Optional<String> value) {
    value.ifPresent(text -> json.put(property, text));
    return this;
  }

  SchemaNode number(String property, long value) {
    json.put(property, value);
    return this;
  }

  /** A number; what is none is a text. */
  SchemaNode number(String property, String value) {
    try {
      json.put(property, new java.math.BigDecimal(value));
    } catch (NumberFormatException text) {
      json.put(property, value);
    }
    return this;
  }

  /** Texts that keep their language. */
  SchemaNode texts(String property, List<Node> literals) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Node literal : literals) {
      if (literal.getLiteralLanguage().isEmpty()) {
        all.add(literal.getLiteralLexicalForm());
      } else {
        all.addObject()
            .put("@language", literal.getLiteralLanguage())
            .put("@value", literal.getLiteralLexicalForm());
      }
    }
    return set(property, all);
  }

  /** Addresses; others than http and https are not for a page to lead to. */
  SchemaNode addresses(String property, List<String> addresses) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    addresses.stream().filter(iri -> WEB.matcher(iri).matches()).distinct().forEach(all::add);
    return set(property, all);
  }

  SchemaNode nodes(String property, List<SchemaNode> nodes) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    nodes.forEach(node -> all.add(node.json));
    return set(property, all);
  }

  private SchemaNode set(String property, ArrayNode values) {
    if (values.size() == 1) {
      json.set(property, values.get(0));
    } else if (!values.isEmpty()) {
      json.set(property, values);
    }
    return this;
  }
}
