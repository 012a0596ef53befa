package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Orcid;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one object of a record. Each method gives null where the key is absent or its value
 * is not what it should be; the latter is reported.
 */
final class Fields {
  /** Largest amount, and how many decimals one has. */
  private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(15);

  private static final int DECIMALS = 4;
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern DOI_PREFIX =
      Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROR = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Set<String> TEXT_KEYS = Set.of("value", "language");
  private static final String TEXT = "a text that is not empty, without control characters";

  private final JsonNode node;
  private final Reading reading;

  /**
   * @param node an object
   * @param known the keys that it may have; any other is reported
   */
  Fields(JsonNode node, Reading reading, Set<String> known) {
    this.node = node;
    this.reading = reading;
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        reading.unknownKey(node, name, known);
      }
    }
  }

  boolean has(String key) {
    return node.has(key);
  }

  JsonNode node() {
    return node;
  }

  Evidence evidence(String key) {
    return reading.places().value(node, key);
  }

  /** A value with its place, or null where there is no value. */
  <T> @Nullable Fact<T> fact(String key, @Nullable T value) {
    return value == null ? null : new Fact<>(value, evidence(key));
  }

  private <T> @Nullable T read(
      String key, String expected, Function<JsonNode, @Nullable T> conversion) {
    JsonNode value = node.get(key);
    if (value == null) {
      return null;
    }
    T converted = conversion.apply(value);
    if (converted == null) {
      reading.wrongValue(node, key, expected);
    }
    return converted;
  }

  private @Nullable String matching(String key, String expected, Pattern pattern, String prefix) {
    return read(
        key,
        expected,
        value -> {
          String text = Words.of(value);
          String bare =
              text != null && text.startsWith(prefix) ? text.substring(prefix.length()) : text;
          return bare != null && pattern.matcher(bare).matches() ? bare : null;
        });
  }

  @Nullable String text(String key) {
    return read(key, TEXT, Words::of);
  }

  /** A text or a whole number, as a text: {@code 62206101} needs no quotation marks. */
  @Nullable String number(String key) {
    return read(
        key,
        "a text or a whole number",
        value -> value.isIntegralNumber() ? value.asText() : Words.of(value));
  }

  /** A text, or an object of text and language. */
  @Nullable Text words(String key) {
    JsonNode value = node.get(key);
    if (value == null || !value.isObject()) {
      String text = text(key);
      return text == null ? null : new Text(text, null);
    }
    Fields parts = new Fields(value, reading, TEXT_KEYS);
    String text = parts.text("value");
    if (!parts.has("value")) {
      reading.missingKey(value, "The key \"value\" is missing.", "Add the text as \"value\".");
    }
    String language = parts.matching("language", "a language tag such as en", LANGUAGE, "");
    return text == null
        ? null
        : new Text(text, language == null ? null : language.toLowerCase(Locale.ROOT));
  }

  @Nullable String address(String key) {
    return matching(key, "an http(s) address", ADDRESS, "");
  }

  @Nullable String ror(String key) {
    return matching(key, "a ROR id such as 00p991c53", ROR, "https://ror.org/");
  }

  @Nullable String orcid(String key) {
    return read(
        key,
        "an ORCID iD with its right check digit, such as 0000-0002-1825-0097",
        value -> value.isTextual() ? Orcid.parse(value.textValue()).orElse(null) : null);
  }

  @Nullable String doi(String key) {
    return read(
        key,
        "a DOI such as 10.5555/12345678",
        value -> {
          String bare = DOI_PREFIX.matcher(value.asText()).replaceFirst("");
          boolean is = value.isTextual() && DOI.matcher(bare).matches();
          return is ? bare.toLowerCase(Locale.ROOT) : null;
        });
  }

  @Nullable PartialDate date(String key) {
    return read(key, "a date such as 2023, 2023-01 or 2023-01-15", Fields::date);
  }

  private static @Nullable PartialDate date(JsonNode value) {
    if (!value.isTextual() && !value.isInt()) {
      return null;
    }
    try {
      return PartialDate.parse(value.asText());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** An amount of money in its shortest form: no decimals that are zero. */
  @Nullable BigDecimal amount(String key) {
    return read(
        key,
        "a number from 0 to " + LARGEST_AMOUNT.toPlainString() + " with at most 4 decimals",
        value -> {
          BigDecimal number = value.isNumber() ? value.decimalValue() : null;
          if (number == null || number.signum() < 0 || number.compareTo(LARGEST_AMOUNT) > 0) {
            return null;
          }
          BigDecimal shortest = number.stripTrailingZeros();
          return shortest.scale() > DECIMALS
              ? null
              : shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        });
  }

  /** One of some words. */
  <T> @Nullable T choice(String key, Map<String, T> words) {
    return read(
        key,
        "one of " + String.join(", ", words.keySet().stream().sorted().toList()),
        value -> value.isTextual() ? words.get(value.textValue()) : null);
  }

  /** A text out of a set too large to list. */
  @Nullable String oneOf(String key, String expected, Set<String> words) {
    return read(
        key, expected, v -> v.isTextual() && words.contains(v.textValue()) ? v.textValue() : null);
  }

  /** Reads each item of a list by its list and position. */
  void each(String key, ObjIntConsumer<JsonNode> item) {
    JsonNode list = node.get(key);
    if (list == null) {
      return;
    }
    if (!list.isArray()) {
      reading.wrongValue(node, key, "a list");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      item.accept(list, i);
    }
  }
}
