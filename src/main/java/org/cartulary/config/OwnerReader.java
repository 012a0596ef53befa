package org.cartulary.config;

import static org.cartulary.config.SiteConfigBuilder.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Orcid;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Range;
import org.jspecify.annotations.Nullable;

/** Reads the owner of a source: a person, whose evidence is the configuration itself. */
final class OwnerReader {
  private static final String ROR = "https://ror.org/";

  private final MarkedYaml yaml;

  OwnerReader(MarkedYaml yaml) {
    this.yaml = yaml;
  }

  /** Whether no iD is given, or one whose check digit is right (one of a wrong form is no iD). */
  boolean hasValidOrcid(JsonNode owner) {
    String written = owner.path("orcid").textValue();
    return written == null
        || !written.matches(".*\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]")
        || Orcid.parse(written).isPresent();
  }

  /** The owner, or null where none is configured; the schema holds for what is read here. */
  @Nullable Person read(JsonNode owner) {
    if (!owner.isObject()) {
      return null;
    }
    List<Fact<Organization>> affiliations = new ArrayList<>();
    if (owner.has("affiliation")) {
      affiliations.add(affiliation(owner, "affiliation", owner.get("affiliation")));
    }
    JsonNode more = owner.path("affiliations");
    for (int i = 0; i < more.size(); i++) {
      affiliations.add(affiliation(more, i, more.get(i)));
    }
    String orcid = text(owner, "orcid");
    return new Person(
        PersonName.parse(owner.path("name").asText()),
        orcid == null ? null : Orcid.parse(orcid).orElse(null),
        affiliations,
        text(owner, "homepage"),
        evidence(yaml.whole(owner)));
  }

  private Fact<Organization> affiliation(JsonNode container, Object key, JsonNode node) {
    Range range = yaml.value(container, key);
    Evidence evidence = evidence(range == null ? yaml.whole(container) : range);
    if (node.isTextual()) {
      return new Fact<>(Organization.named(node.asText().strip(), evidence), evidence);
    }
    return new Fact<>(
        new Organization(
            node.path("name").asText().strip(),
            text(node, "abbreviation"),
            OrganizationKind.ORGANIZATION,
            bareRor(text(node, "ror")),
            text(node, "homepage"),
            evidence),
        evidence);
  }

  private Evidence evidence(Range range) {
    return yaml.source().evidence(range.from(), range.to(), 1);
  }

  /** The id alone, of a ROR id that may be written as an address. */
  static @Nullable String bareRor(@Nullable String ror) {
    return ror != null && ror.startsWith(ROR) ? ror.substring(ROR.length()) : ror;
  }
}
