package org.cartulary.extract.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.cartulary.source.SourceText;
import org.jspecify.annotations.Nullable;

/** A line of JSON, read once more with the place of each key and value, to show what is wrong. */
final class LocatedLine implements RecordPlaces {
  private record Range(int from, int to) {}

  private final SourceText line;
  private final int number;
  private final Evidence evidence;
  private final IdentityHashMap<JsonNode, Map<Object, Range>> values = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Map<String, Range>> keys = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Range> wholes = new IdentityHashMap<>();
  private final JsonNode root;

  /**
   * @param parser at the start of the line, which it can read to its end
   * @param number the line's number in its document
   */
  LocatedLine(String text, int number, Evidence evidence, JsonParser parser) throws IOException {
    this.line = SourceText.of(evidence.document(), text);
    this.number = number;
    this.evidence = evidence;
    parser.nextToken();
    this.root = read(parser);
  }

  JsonNode root() {
    return root;
  }

  private JsonNode read(JsonParser parser) throws IOException {
    int from = at(parser);
    JsonNode node =
        switch (parser.currentToken()) {
          case START_OBJECT -> object(parser);
          case START_ARRAY -> array(parser);
          default -> scalar(parser);
        };
    if (node.isContainerNode()) {
      wholes.put(node, new Range(from, end(parser)));
    }
    return node;
  }

  private static JsonNode scalar(JsonParser parser) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.INT
              ? nodes.numberNode(parser.getIntValue())
              : nodes.numberNode(parser.getBigIntegerValue());
      case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
      default -> nodes.nullNode();
    };
  }

  private ObjectNode object(JsonParser parser) throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Map<Object, Range> own = new HashMap<>();
    Map<String, Range> ownKeys = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      ownKeys.put(key, keyRange(at(parser)));
      parser.nextToken();
      int from = at(parser);
      node.set(key, read(parser));
      own.put(key, new Range(from, end(parser)));
    }
    values.put(node, own);
    keys.put(node, ownKeys);
    return node;
  }

  private ArrayNode array(JsonParser parser) throws IOException {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    Map<Object, Range> own = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int from = at(parser);
      node.add(read(parser));
      own.put(node.size() - 1, new Range(from, end(parser)));
    }
    values.put(node, own);
    return node;
  }

  /** A key with its quotation marks; the parser itself is past the colon already. */
  private Range keyRange(int from) {
    String text = line.text();
    int to = from + 1;
    while (to < text.length() && text.charAt(to) != '"') {
      to += text.charAt(to) == '\\' ? 2 : 1;
    }
    return new Range(from, Math.min(to + 1, text.length()));
  }

  private static int at(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** The end of the current token; reading a text to its end is what moves the parser there. */
  private static int end(JsonParser parser) throws IOException {
    parser.finishToken();
    return (int) parser.currentLocation().getCharOffset();
  }

  @Override
  public Evidence record() {
    return evidence;
  }

  @Override
  public Evidence value(JsonNode container, Object key) {
    return evidence;
  }

  @Override
  public Evidence span(JsonNode container, String first, String last) {
    return evidence;
  }

  @Override
  public Place place(JsonNode container, @Nullable Object key) {
    Range whole = wholes.getOrDefault(container, new Range(0, line.text().length()));
    return shown(
        key == null ? whole : values.getOrDefault(container, Map.of()).getOrDefault(key, whole));
  }

  @Override
  public Place keyPlace(JsonNode container, String key) {
    Range range = keys.getOrDefault(container, Map.of()).get(key);
    return range == null ? place(container, null) : shown(range);
  }

  private Place shown(Range range) {
    Place place = line.place(range.from(), range.to());
    return place instanceof Place.Span span
        ? new Place.Span(span.document(), number, span.column(), span.length(), span.text())
        : place;
  }
}
