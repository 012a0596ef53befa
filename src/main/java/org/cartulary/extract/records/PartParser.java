package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.Publication;
import org.cartulary.model.Text;
import org.cartulary.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands on its own or inside a grant: people, organisations, topics, publications. Each
 * method gives null where it has reported why there is none.
 */
final class PartParser {
  static final Set<String> PERSON_KEYS =
      Set.of("name", "orcid", "affiliation", "affiliations", "homepage");
  static final Set<String> ORGANIZATION_KEYS =
      Set.of("name", "abbreviation", "kind", "ror", "homepage");
  static final Set<String> TOPIC_KEYS = Set.of("label", "concept");
  static final Set<String> PUBLICATION_KEYS = Set.of("title", "doi", "year", "venue", "authors");
  private static final Map<String, OrganizationKind> KINDS =
      Arrays.stream(OrganizationKind.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind -> kind));

  private final Reading reading;

  PartParser(Reading reading) {
    this.reading = reading;
  }

  /** A person in a list: an object, or a name alone. */
  @Nullable Person person(JsonNode container, Object key) {
    JsonNode node = at(container, key);
    Evidence evidence = reading.places().value(container, key);
    if (node.isObject()) {
      return person(new Fields(node, reading, PERSON_KEYS), evidence);
    }
    String name = nameAlone(container, key, "a name, or a person with a name");
    return name == null
        ? null
        : new Person(PersonName.parse(name), null, List.of(), null, evidence);
  }

  @Nullable Person person(Fields fields, Evidence evidence) {
    List<Fact<Organization>> affiliations = new ArrayList<>();
    if (fields.has("affiliation")) {
      Fact<Organization> only = organization(fields.node(), "affiliation");
      if (only != null) {
        affiliations.add(only);
      }
    }
    fields.each(
        "affiliations",
        (list, i) -> {
          Fact<Organization> next = organization(list, i);
          if (next != null) {
            affiliations.add(next);
          }
        });
    String orcid = fields.orcid("orcid");
    String homepage = fields.address("homepage");
    String name = required(fields, "name", "a person has a name");
    return name == null
        ? null
        : new Person(PersonName.parse(name), orcid, affiliations, homepage, evidence);
  }

  /** An organisation under a key or in a list: an object, or a name alone. */
  @Nullable Fact<Organization> organization(JsonNode container, Object key) {
    JsonNode node = at(container, key);
    Evidence evidence = reading.places().value(container, key);
    if (node.isObject()) {
      Organization found = organization(node, ORGANIZATION_KEYS, evidence);
      return found == null ? null : new Fact<>(found, evidence);
    }
    String name = nameAlone(container, key, "a name, or an organisation with a name");
    return name == null ? null : new Fact<>(Organization.named(name, evidence), evidence);
  }

  @Nullable Organization organization(JsonNode node, Set<String> known, Evidence evidence) {
    Fields fields = new Fields(node, reading, known);
    String abbreviation = fields.text("abbreviation");
    OrganizationKind kind = fields.choice("kind", KINDS);
    String ror = fields.ror("ror");
    String homepage = fields.address("homepage");
    String name = required(fields, "name", "an organisation has a name");
    return name == null
        ? null
        : new Organization(
            name,
            abbreviation,
            kind == null ? OrganizationKind.ORGANIZATION : kind,
            ror,
            homepage,
            evidence);
  }

  /** A topic in a list: an object, or a label alone. */
  @Nullable Topic topic(JsonNode container, Object key) {
    JsonNode node = at(container, key);
    Evidence evidence = reading.places().value(container, key);
    if (node.isObject()) {
      return topic(node, TOPIC_KEYS, evidence);
    }
    String label = nameAlone(container, key, "a label, or a topic with a label");
    return label == null ? null : new Topic(new Text(label, null), null, evidence);
  }

  @Nullable Topic topic(JsonNode node, Set<String> known, Evidence evidence) {
    Fields fields = new Fields(node, reading, known);
    String concept = fields.address("concept");
    Text label = requiredWords(fields, "label", "a topic has a label");
    return label == null ? null : new Topic(label, concept, evidence);
  }

  /** A publication in a list: an object. */
  @Nullable Publication publication(JsonNode container, Object key) {
    JsonNode node = at(container, key);
    if (!node.isObject()) {
      reading.wrongValue(container, key, "a publication with a title");
      return null;
    }
    return publication(node, PUBLICATION_KEYS, reading.places().value(container, key));
  }

  @Nullable Publication publication(JsonNode node, Set<String> known, Evidence evidence) {
    Fields fields = new Fields(node, reading, known);
    String doi = fields.doi("doi");
    PartialDate issued = fields.date("year");
    String venue = fields.text("venue");
    List<Person> authors = new ArrayList<>();
    fields.each(
        "authors",
        (list, i) -> {
          Person author = person(list, i);
          if (author != null) {
            authors.add(author);
          }
        });
    Text title = requiredWords(fields, "title", "a publication has a title");
    return title == null ? null : new Publication(title, doi, issued, venue, authors, evidence);
  }

  private @Nullable String required(Fields fields, String key, String why) {
    reportMissing(fields, key, why);
    return fields.text(key);
  }

  private @Nullable Text requiredWords(Fields fields, String key, String why) {
    reportMissing(fields, key, why);
    return fields.words(key);
  }

  private void reportMissing(Fields fields, String key, String why) {
    if (!fields.has(key)) {
      reading.missingKey(
          fields.node(),
          "The key \"" + key + "\" is missing: " + why + ".",
          "Add \"" + key + "\".");
    }
  }

  private @Nullable String nameAlone(JsonNode container, Object key, String expected) {
    String name = Words.of(at(container, key));
    if (name == null) {
      reading.wrongValue(container, key, expected);
    }
    return name;
  }

  private static JsonNode at(JsonNode container, Object key) {
    return key instanceof Integer position
        ? container.path(position)
        : container.path(key.toString());
  }
}
