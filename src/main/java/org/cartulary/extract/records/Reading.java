package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.stream.Collectors;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.jspecify.annotations.Nullable;

/** The reading of one record: where it stands, and what was wrong with it so far. */
final class Reading {
  private static final int SHOWN = 60;

  private final RecordPlaces places;
  private final ProblemSink sink;
  private int problems;

  Reading(RecordPlaces places, ProblemSink sink) {
    this.places = places;
    this.sink = sink;
  }

  RecordPlaces places() {
    return places;
  }

  boolean isClean() {
    return problems == 0;
  }

  void wrongValue(JsonNode container, @Nullable Object key, String expected) {
    JsonNode value =
        key == null
            ? container
            : key instanceof Integer i ? container.path(i) : container.path(key.toString());
    String what = key instanceof String ? "\"" + key + "\"" : "This";
    String message =
        value.isNull() ? what + " has no value." : what + " cannot be " + shown(value) + ".";
    report(
        ProblemCode.RECORD_WRONG_VALUE,
        message,
        value.isNull()
            ? "Leave the key out, or give it " + expected + "."
            : "Expected: " + expected + ".",
        places.place(container, key));
  }

  void missingKey(JsonNode container, String message, String advice) {
    report(ProblemCode.RECORD_MISSING_KEY, message, advice, places.place(container, null));
  }

  void unknownKey(JsonNode container, String key, Collection<String> known) {
    report(
        ProblemCode.RECORD_UNKNOWN_KEY,
        "There is no key \"" + shortened(key) + "\" here.",
        "Known here: " + known.stream().sorted().collect(Collectors.joining(", ")) + ".",
        places.keyPlace(container, key));
  }

  private void report(ProblemCode code, String message, String advice, Place place) {
    problems++;
    sink.problem(new Problem(code, message, advice, place));
  }

  private static String shown(JsonNode value) {
    if (value.isObject()) {
      return "an object";
    }
    return value.isArray() ? "a list" : shortened(value.toString());
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }
}
