package org.cartulary.bench;

import static org.cartulary.bench.InventedWorld.pick;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;

/**
 * Writes grants that do not exist as JSON Lines, with the repetition and the gaps of real ones. The
 * same seed and number give the same bytes; memory does not grow with the number.
 */
public final class GrantGenerator {
  private static final List<String> PROGRAMMES =
      List.of("General Program", "Youth Program", "Open Fund", "Starting Grants", "重点项目");
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "CNY", "JPY", "GBP");
  private static final List<String> LESSER_ROLES =
      List.of("co-PI", "investigator", "participant", "member");

  private final int grants;
  private final InventedWorld world;

  public GrantGenerator(long seed, int grants) {
    this.grants = grants;
    this.world = new InventedWorld(seed, grants);
  }

  /** Writes all grants; does not close the stream. */
  public void write(OutputStream out) throws IOException {
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (int i = 0; i < grants; i++) {
        write(json, i);
      }
      json.writeRaw('\n');
    }
  }

  private void write(JsonGenerator json, int number) throws IOException {
    Random random = world.random(5, number);
    json.writeStartObject();
    if (chance(random, 98)) {
      InventedTexts.Words title = InventedTexts.title(random, number);
      words(json, "title", title, chance(random, 60));
    } else {
      json.writeStringField("programme", pick(random, PROGRAMMES) + " " + number);
    }
    funding(json, random, number);
    dates(json, random);
    people(json, random);
    if (chance(random, 60)) {
      words(
          json,
          "abstract",
          new InventedTexts.Words(InventedTexts.description(random), "en"),
          chance(random, 50));
    }
    topics(json, random);
    publications(json, random, number);
    json.writeEndObject();
  }

  private static void words(
      JsonGenerator json, String key, InventedTexts.Words words, boolean tagged)
      throws IOException {
    if (!tagged) {
      json.writeStringField(key, words.value());
      return;
    }
    json.writeObjectFieldStart(key);
    json.writeStringField("value", words.value());
    json.writeStringField("language", words.language());
    json.writeEndObject();
  }

  private void funding(JsonGenerator json, Random random, int number) throws IOException {
    InventedWorld.Funder funder = world.anyFunder(random);
    if (chance(random, 92)) {
      if (chance(random, 50)) {
        json.writeStringField("funder", funder.name());
      } else {
        json.writeObjectFieldStart("funder");
        json.writeStringField("name", funder.name());
        json.writeStringField("abbreviation", funder.abbreviation());
        json.writeEndObject();
      }
    }
    if (chance(random, 80) && !funder.numberPattern().isEmpty()) {
      json.writeStringField("award-number", awardNumber(funder.numberPattern(), number));
    }
    if (chance(random, 15)) {
      json.writeStringField("local-number", "L" + number);
    }
    if (chance(random, 70)) {
      json.writeNumberField("amount", 1000L * (1 + InventedWorld.skewed(random, 5000)));
      if (chance(random, 85)) {
        json.writeStringField("currency", pick(random, CURRENCIES));
      }
    }
  }

  private static String awardNumber(String pattern, int number) {
    boolean twoParts = pattern.indexOf('%') != pattern.lastIndexOf('%');
    return twoParts
        ? String.format(pattern, number / 100_000, number % 100_000)
        : String.format(pattern, number);
  }

  private static void dates(JsonGenerator json, Random random) throws IOException {
    int year = 2005 + random.nextInt(20);
    int length = 1 + random.nextInt(5);
    int precision = random.nextInt(3);
    int month = 1 + random.nextInt(12);
    int gap = random.nextInt(100);
    if (gap < 10) {
      return;
    }
    if (gap < 97) {
      json.writeStringField("start", date(year, month, 1, precision));
    }
    if (gap >= 25) {
      json.writeStringField("end", date(year + length, month, 28, precision));
    }
    if (chance(random, 40)) {
      json.writeStringField("status", year + length >= 2025 ? "ongoing" : "completed");
    }
  }

  private static String date(int year, int month, int day, int precision) {
    return switch (precision) {
      case 0 -> String.format("%04d", year);
      case 1 -> String.format("%04d-%02d", year, month);
      default -> String.format("%04d-%02d-%02d", year, month, day);
    };
  }

  private void people(JsonGenerator json, Random random) throws IOException {
    if (chance(random, 5)) {
      return;
    }
    int first = world.anyPerson(random);
    json.writeArrayFieldStart("people");
    person(json, random, first, chance(random, 90) ? "PI" : null);
    for (int others = InventedWorld.skewed(random, 7), next = first; others > 0; others--) {
      next = world.colleague(random, next);
      if (next != first) {
        person(json, random, next, chance(random, 70) ? pick(random, LESSER_ROLES) : null);
      }
    }
    json.writeEndArray();
  }

  private void person(JsonGenerator json, Random random, int person, String role)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", world.name(person));
    if (role != null) {
      json.writeStringField("role", role);
    }
    String orcid = world.orcid(person);
    if (orcid != null) {
      json.writeStringField("orcid", orcid);
    }
    if (chance(random, 75)) {
      json.writeStringField("affiliation", world.institution(world.home(person)));
    }
    json.writeEndObject();
  }

  private static void topics(JsonGenerator json, Random random) throws IOException {
    int count = random.nextInt(5);
    if (count == 0) {
      return;
    }
    json.writeArrayFieldStart("topics");
    for (int i = 0; i < count; i++) {
      json.writeString(InventedTexts.topic(random));
    }
    json.writeEndArray();
  }

  private void publications(JsonGenerator json, Random random, int number) throws IOException {
    if (!chance(random, 10)) {
      return;
    }
    json.writeArrayFieldStart("publications");
    json.writeStartObject();
    json.writeStringField("title", "On " + InventedTexts.topic(random) + ", part " + number);
    json.writeStringField("doi", "10.5555/invented." + number);
    json.writeNumberField("year", 2005 + random.nextInt(20));
    json.writeEndObject();
    json.writeEndArray();
  }

  private static boolean chance(Random random, int percent) {
    return random.nextInt(100) < percent;
  }
}
