package org.cartulary.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cartulary.source.MarkedYaml.Fault;
import org.cartulary.source.MarkedYaml.FaultKind;
import org.cartulary.source.MarkedYaml.Places;
import org.cartulary.source.MarkedYaml.Range;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the tree of one {@link MarkedYaml} from the parser's events; used once. */
final class YamlTreeBuilder {
  static final int DEEPEST = 32;
  static final long LARGEST = 5_000_000;

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,99})");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "-?(0|[1-9][0-9]{0,99})\\.[0-9]{1,99}|-?[0-9]\\.?[0-9]{0,20}[eE][-+]?[0-9]{1,2}");
  private static final String STRING_TAG = "tag:yaml.org,2002:str";

  /**
   * A value while the tree grows.
   *
   * @param size how many values it is with all below it, aliases unfolded
   */
  record Value(JsonNode node, Range range, long size) {}

  private final SourceText source;
  private final Iterator<Event> events;
  private final IdentityHashMap<JsonNode, Places> places = new IdentityHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Anchor, Value> anchors = new HashMap<>();

  YamlTreeBuilder(SourceText source) {
    this.source = source;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.document())
            .setCodePointLimit(source.text().length() + 1)
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  IdentityHashMap<JsonNode, Places> places() {
    return places;
  }

  List<Fault> faults() {
    return faults;
  }

  /**
   * @throws YamlEngineException where the text is not YAML, or breaks a bound
   */
  Value build() {
    events.next();
    Event first = events.next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      return new Value(NullNode.getInstance(), new Range(0, 0), 1);
    }
    Value root = value(events.next(), 0);
    events.next();
    Event next = events.next();
    if (next.getEventId() != Event.ID.StreamEnd) {
      throw refused("expected one document, found another", next);
    }
    return root;
  }

  private Value value(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      Value meant = anchors.get(alias.getAlias());
      if (meant == null) {
        throw refused("found an alias of something that is not complete before it", event);
      }
      return meant;
    }
    Value value =
        event instanceof ScalarEvent scalar
            ? new Value(scalar(scalar), range(event), 1)
            : container((CollectionStartEvent) event, depth + 1);
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
    return value;
  }

  private Value container(CollectionStartEvent start, int depth) {
    if (start.getTag().isPresent()) {
      throw refused("found a tag, which is not supported", start);
    }
    if (depth > DEEPEST) {
      throw refused("found more than " + DEEPEST + " levels of nesting", start);
    }
    return start instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
  }

  private Value sequence(CollectionStartEvent start, int depth) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    Places parts = new Places();
    long size = 1;
    int last = index(start.getStartMark());
    Event event = events.next();
    for (; event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
      Value item = value(event, depth);
      parts.values.put(node.size(), item.range());
      node.add(item.node());
      size = grown(size, item.size(), event);
      last = Math.max(last, item.range().to());
    }
    return finished(node, parts, size, start, event, last);
  }

  private Value mapping(CollectionStartEvent start, int depth) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Places parts = new Places();
    long size = 1;
    int last = index(start.getStartMark());
    Event event = events.next();
    for (; event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
      if (!(event instanceof ScalarEvent key)) {
        throw refused("found a key that is not a word", event);
      }
      Range keyRange = range(event);
      Value value = value(events.next(), depth);
      size = grown(size, value.size(), event);
      last = Math.max(last, Math.max(keyRange.to(), value.range().to()));
      if (node.has(key.getValue())) {
        String what = "the key \"" + key.getValue() + "\" stands twice here";
        faults.add(new Fault(FaultKind.DUPLICATE_KEY, what, keyRange));
        continue;
      }
      parts.keys.put(key.getValue(), keyRange);
      parts.values.put(key.getValue(), value.range());
      node.set(key.getValue(), value.node());
    }
    return finished(node, parts, size, start, event, last);
  }

  private Value finished(
      JsonNode node, Places parts, long size, CollectionStartEvent start, Event end, int last) {
    int to = start.isFlow() ? index(end.getEndMark()) : last;
    parts.whole = new Range(index(start.getStartMark()), to);
    places.put(node, parts);
    return new Value(node, parts.whole, size);
  }

  private long grown(long size, long by, Event event) {
    if (size + by > LARGEST) {
      throw refused("found more than " + LARGEST + " values", event);
    }
    return size + by;
  }

  private JsonNode scalar(ScalarEvent event) {
    String text = event.getValue();
    String tag = event.getTag().orElse("");
    if (!tag.isEmpty() && !tag.equals("!") && !tag.equals(STRING_TAG)) {
      throw refused("found a tag, which is not supported", event);
    }
    if (!event.isPlain() || !tag.isEmpty()) {
      return new TextNode(text);
    }
    return switch (text) {
      case "", "~", "null" -> NullNode.getInstance();
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> number(text);
    };
  }

  private static JsonNode number(String text) {
    if (INTEGER.matcher(text).matches()) {
      BigInteger value = new BigInteger(text);
      return value.bitLength() < 32
          ? new IntNode(value.intValue())
          : value.bitLength() < 64 ? new LongNode(value.longValue()) : new BigIntegerNode(value);
    }
    return DECIMAL.matcher(text).matches()
        ? DecimalNode.valueOf(new BigDecimal(text))
        : new TextNode(text);
  }

  /** Where a scalar stands; the line breaks after a block scalar are not part of it. */
  private Range range(Event event) {
    int from = index(event.getStartMark());
    int to = index(event.getEndMark());
    while (to > from && Character.isWhitespace(source.text().charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  private int index(Optional<Mark> mark) {
    return mark.map(m -> source.index(m.getLine() + 1, m.getColumn() + 1)).orElse(0);
  }

  private static ComposerException refused(String what, Event event) {
    return new ComposerException(what, event.getStartMark());
  }

  void unreadable(YamlEngineException e) {
    int at = 0;
    String what = String.valueOf(e.getMessage());
    if (e instanceof MarkedYamlEngineException marked) {
      at = index(marked.getProblemMark().or(marked::getContextMark));
      what = marked.getProblem() == null ? marked.getContext() : marked.getProblem();
    } else if (e instanceof ReaderException unprintable) {
      at = Math.min(unprintable.getPosition(), source.text().length());
      what = String.format("the character U+%04X cannot stand in YAML", unprintable.getCodePoint());
    }
    faults.add(new Fault(FaultKind.UNREADABLE, what, new Range(at, at)));
  }
}
