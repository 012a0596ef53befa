package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cartulary.model.Evidence;
import org.cartulary.model.SourceRecord;
import org.cartulary.problem.ProblemSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record, whatever file it stands in. Says the same of each as {@code records.schema.json},
 * and more where a schema cannot: calendars, check digits, currencies, control characters.
 */
final class RecordParser {
  /** What a record can be; {@code type} names it. */
  enum Type {
    GRANT,
    PERSON,
    ORGANIZATION,
    TOPIC,
    PUBLICATION
  }

  private static final Map<String, Type> TYPES =
      Map.of(
          "grant", Type.GRANT,
          "person", Type.PERSON,
          "organization", Type.ORGANIZATION,
          "topic", Type.TOPIC,
          "publication", Type.PUBLICATION);
  private static final Set<String> PERSON_KEYS = withType(PartParser.PERSON_KEYS);
  private static final Set<String> ORGANIZATION_KEYS = withType(PartParser.ORGANIZATION_KEYS);
  private static final Set<String> TOPIC_KEYS = withType(PartParser.TOPIC_KEYS);
  private static final Set<String> PUBLICATION_KEYS = withType(PartParser.PUBLICATION_KEYS);

  private static Set<String> withType(Set<String> keys) {
    Set<String> all = new HashSet<>(keys);
    all.add("type");
    return Set.copyOf(all);
  }

  /**
   * Reads one record.
   *
   * @param otherwise what it is where it does not say
   * @param sink takes what is wrong with it
   * @return null where something is wrong
   */
  @Nullable SourceRecord parse(
      JsonNode node, Type otherwise, RecordPlaces places, ProblemSink sink) {
    Reading reading = new Reading(places, sink);
    if (!node.isObject()) {
      reading.wrongValue(node, null, "a record, which has keys and values");
      return null;
    }
    Type type = type(node, otherwise, reading);
    SourceRecord record = type == null ? null : parse(node, type, reading);
    return reading.isClean() ? record : null;
  }

  private static @Nullable Type type(JsonNode node, Type otherwise, Reading reading) {
    JsonNode stated = node.get("type");
    if (stated == null) {
      return otherwise;
    }
    Type type = stated.isTextual() ? TYPES.get(stated.textValue()) : null;
    if (type == null) {
      reading.wrongValue(
          node, "type", "one of " + String.join(", ", TYPES.keySet().stream().sorted().toList()));
    }
    return type;
  }

  private static @Nullable SourceRecord parse(JsonNode node, Type type, Reading reading) {
    Evidence evidence = reading.places().record();
    PartParser parts = new PartParser(reading);
    return switch (type) {
      case GRANT -> new GrantParser(reading, parts).parse(node);
      case PERSON -> parts.person(new Fields(node, reading, PERSON_KEYS), evidence);
      case ORGANIZATION -> parts.organization(node, ORGANIZATION_KEYS, evidence);
      case TOPIC -> parts.topic(node, TOPIC_KEYS, evidence);
      case PUBLICATION -> parts.publication(node, PUBLICATION_KEYS, evidence);
    };
  }
}
