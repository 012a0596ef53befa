package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * The places of a record that stands on one line: every fact has the line as its evidence. Knows no
 * finer place; {@link LocatedLine} does, and is made for a line with problems only.
 */
record LinePlaces(Evidence record, Place line) implements RecordPlaces {

  @Override
  public Evidence value(JsonNode container, Object key) {
    return record;
  }

  @Override
  public Evidence span(JsonNode container, String first, String last) {
    return record;
  }

  @Override
  public Place place(JsonNode container, @Nullable Object key) {
    return line;
  }

  @Override
  public Place keyPlace(JsonNode container, String key) {
    return line;
  }
}
