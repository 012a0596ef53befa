package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.jspecify.annotations.Nullable;

/** Where one record and its parts stand. Keys are texts, or positions in a list. */
interface RecordPlaces {

  /** The most code points that evidence quotes of a record. */
  int QUOTED = 200;

  /** The whole record as evidence. */
  Evidence record();

  /** The value of a key as evidence. */
  Evidence value(JsonNode container, Object key);

  /** What stands from one key's value to another's as evidence. */
  Evidence span(JsonNode container, String first, String last);

  /** Where to show a problem with a value; with the container itself for null. */
  Place place(JsonNode container, @Nullable Object key);

  /** Where to show a problem with a key. */
  Place keyPlace(JsonNode container, String key);

  /** At most {@link #QUOTED} code points of a text, ending in "…" where there are more. */
  static String quoted(String text) {
    if (text.length() <= QUOTED || text.codePointCount(0, text.length()) <= QUOTED) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, QUOTED - 1)) + "…";
  }
}
