package org.cartulary.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML document as plain JSON values of which each knows where it stands. Ranges are indices into
 * the {@link SourceText}. Plain scalars are typed as in JSON (YAML 1.2 §10.2): {@code 2023} is a
 * number, {@code 2023-01} and {@code 0012} are text; {@code ~} and nothing at all are null.
 *
 * <p>Hostile input is bounded: no tags but {@code !!str}, nesting of at most {@value
 * YamlTreeBuilder#DEEPEST}, and aliases that together unfold to at most {@value
 * YamlTreeBuilder#LARGEST} values. The text itself is bounded by whoever read it.
 */
public final class MarkedYaml {

  /** A passage of the text: {@code [from, to)}, in its characters. */
  public record Range(int from, int to) {}

  /** What a fault is about. */
  public enum FaultKind {
    /** The text cannot be read as YAML, or not within our bounds; there is no root. */
    UNREADABLE,
    /** A key stands twice in one mapping; its first value is kept. */
    DUPLICATE_KEY
  }

  /**
   * Something wrong with the document as YAML.
   *
   * @param what "found duplicate key title", without a place
   * @param range where it shows
   */
  public record Fault(FaultKind kind, String what, Range range) {}

  /** Where a container stands, and its parts: keys are texts, or positions in a list. */
  static final class Places {
    final Map<Object, Range> values = new HashMap<>();
    final Map<String, Range> keys = new HashMap<>();
    Range whole = new Range(0, 0);
  }

  private final SourceText source;
  private final JsonNode root;
  private final Range rootRange;
  private final IdentityHashMap<JsonNode, Places> places;
  private final List<Fault> faults;

  private MarkedYaml(SourceText source, YamlTreeBuilder.Value root, YamlTreeBuilder builder) {
    this.source = source;
    this.root = root.node();
    this.rootRange = root.range();
    this.places = builder.places();
    this.faults = List.copyOf(builder.faults());
  }

  /** Reads one document. Never throws on bad input: see {@link #faults()}. */
  public static MarkedYaml read(SourceText source) {
    YamlTreeBuilder builder = new YamlTreeBuilder(source);
    try {
      return new MarkedYaml(source, builder.build(), builder);
    } catch (YamlEngineException e) {
      builder.unreadable(e);
      Range nowhere = new Range(0, 0);
      return new MarkedYaml(
          source, new YamlTreeBuilder.Value(MissingNode.getInstance(), nowhere, 0), builder);
    }
  }

  public SourceText source() {
    return source;
  }

  /** The document's value; missing where it is unreadable. */
  public JsonNode root() {
    return root;
  }

  public List<Fault> faults() {
    return faults;
  }

  /**
   * Where a mapping or list of this document stands, from its first part to the end of its last.
   */
  public Range whole(JsonNode container) {
    return of(container).whole;
  }

  /** Where the value of a key, or the item at a position, stands; null where there is none. */
  public @Nullable Range value(JsonNode container, Object keyOrPosition) {
    return of(container).values.get(keyOrPosition);
  }

  /** Where a key itself stands; null where there is no such key. */
  public @Nullable Range key(JsonNode mapping, String key) {
    return of(mapping).keys.get(key);
  }

  private Places of(JsonNode container) {
    Places found = places.get(container);
    if (found == null) {
      throw new IllegalArgumentException("not a container of this document: " + container);
    }
    return found;
  }

  /** Where the value stands to which a path of keys and positions leads from the root. */
  public Range at(List<Object> path) {
    JsonNode node = root;
    Range range = rootRange;
    for (Object step : path) {
      Range next = node.isContainerNode() ? value(node, step) : null;
      if (next == null) {
        return range;
      }
      range = next;
      node = step instanceof Integer position ? node.path(position) : node.path(step.toString());
    }
    return range;
  }
}
