package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Range;
import org.jspecify.annotations.Nullable;

/** The places of a record in a YAML file: every fact has its own passage, the record its block. */
final class YamlPlaces implements RecordPlaces {
  private final MarkedYaml yaml;
  private final Evidence record;

  /**
   * @param block where the record stands
   */
  YamlPlaces(MarkedYaml yaml, Range block) {
    this.yaml = yaml;
    this.record = whole(block);
  }

  private Evidence whole(Range range) {
    Evidence found = yaml.source().evidence(range.from(), range.to(), 1);
    return new Evidence(
        found.document(),
        found.line(),
        found.column(),
        found.start(),
        found.end(),
        RecordPlaces.quoted(found.quote()),
        "",
        "",
        1);
  }

  @Override
  public Evidence record() {
    return record;
  }

  @Override
  public Evidence value(JsonNode container, Object key) {
    Range range = yaml.value(container, key);
    if (range == null) {
      return record;
    }
    boolean isLong = range.to() - range.from() > QUOTED;
    return isLong ? whole(range) : yaml.source().evidence(range.from(), range.to(), 1);
  }

  @Override
  public Evidence span(JsonNode container, String first, String last) {
    Range one = yaml.value(container, first);
    Range other = yaml.value(container, last);
    if (one == null || other == null) {
      return value(container, one == null ? last : first);
    }
    return whole(new Range(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
  }

  @Override
  public Place place(JsonNode container, @Nullable Object key) {
    Range range = key == null ? null : yaml.value(container, key);
    if (range != null && range.from() == range.to() && key instanceof String name) {
      return keyPlace(container, name);
    }
    return shown(range == null ? yaml.whole(container) : range);
  }

  @Override
  public Place keyPlace(JsonNode container, String key) {
    Range range = yaml.key(container, key);
    return shown(range == null ? yaml.whole(container) : range);
  }

  private Place shown(Range range) {
    return yaml.source().place(range.from(), range.to());
  }
}
