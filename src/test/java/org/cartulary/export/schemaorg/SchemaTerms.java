package org.cartulary.export.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What schema.org release 30 says of the classes and properties that we use. */
public final class SchemaTerms {
  /** Direct superclasses, up to Thing. */
  private static final Map<String, Set<String>> SUPERCLASSES =
      Map.ofEntries(
          Map.entry("Thing", Set.of()),
          Map.entry("Grant", Set.of("Intangible")),
          Map.entry("MonetaryGrant", Set.of("Grant")),
          Map.entry("MonetaryAmount", Set.of("StructuredValue")),
          Map.entry("StructuredValue", Set.of("Intangible")),
          Map.entry("Intangible", Set.of("Thing")),
          Map.entry("Project", Set.of("Organization")),
          Map.entry("ResearchProject", Set.of("Project")),
          Map.entry("FundingAgency", Set.of("Project")),
          Map.entry("Organization", Set.of("Thing")),
          Map.entry("EducationalOrganization", Set.of("Organization")),
          Map.entry("CollegeOrUniversity", Set.of("EducationalOrganization")),
          Map.entry("ResearchOrganization", Set.of("Organization")),
          Map.entry("MedicalOrganization", Set.of("Organization")),
          Map.entry("Hospital", Set.of("MedicalOrganization")),
          Map.entry("Corporation", Set.of("Organization")),
          Map.entry("GovernmentOrganization", Set.of("Organization")),
          Map.entry("Person", Set.of("Thing")),
          Map.entry("Role", Set.of("Intangible")),
          Map.entry("OrganizationRole", Set.of("Role")),
          Map.entry("DefinedTerm", Set.of("Intangible")),
          Map.entry("CreativeWork", Set.of("Thing")),
          Map.entry("DefinedTermSet", Set.of("CreativeWork")),
          Map.entry("Article", Set.of("CreativeWork")),
          Map.entry("ScholarlyArticle", Set.of("Article")),
          Map.entry("Dataset", Set.of("CreativeWork")),
          Map.entry("MediaObject", Set.of("CreativeWork")),
          Map.entry("DataDownload", Set.of("MediaObject")),
          Map.entry("DigitalDocument", Set.of("CreativeWork")),
          Map.entry("WebSite", Set.of("CreativeWork")),
          Map.entry("WebPage", Set.of("CreativeWork")),
          Map.entry("CollectionPage", Set.of("WebPage")),
          Map.entry("SearchResultsPage", Set.of("WebPage")),
          Map.entry("ItemList", Set.of("Intangible")),
          Map.entry("ListItem", Set.of("Intangible")),
          Map.entry("Action", Set.of("Thing")),
          Map.entry("SearchAction", Set.of("Action")),
          Map.entry("EntryPoint", Set.of("Intangible")),
          Map.entry("Service", Set.of("Intangible")),
          Map.entry("WebAPI", Set.of("Service")),
          Map.entry("Event", Set.of("Thing")),
          Map.entry("PublicationEvent", Set.of("Event")));

  /** The classes whose things may have a property. */
  private static final Map<String, Set<String>> DOMAINS =
      Map.ofEntries(
          Map.entry("name", Set.of("Thing")),
          Map.entry("alternateName", Set.of("Thing")),
          Map.entry("description", Set.of("Thing")),
          Map.entry("identifier", Set.of("Thing")),
          Map.entry("sameAs", Set.of("Thing")),
          Map.entry("url", Set.of("Thing")),
          Map.entry("mainEntityOfPage", Set.of("Thing")),
          Map.entry("funder", Set.of("Grant", "CreativeWork", "Organization", "Person")),
          Map.entry("fundedItem", Set.of("Grant")),
          Map.entry("amount", Set.of("MonetaryGrant")),
          Map.entry("value", Set.of("MonetaryAmount")),
          Map.entry("currency", Set.of("MonetaryAmount")),
          Map.entry("foundingDate", Set.of("Organization")),
          Map.entry("dissolutionDate", Set.of("Organization")),
          Map.entry("member", Set.of("Organization")),
          Map.entry("knowsAbout", Set.of("Organization", "Person")),
          Map.entry("funding", Set.of("CreativeWork", "Organization", "Person")),
          Map.entry("roleName", Set.of("Role")),
          Map.entry("startDate", Set.of("Role", "CreativeWorkSeason")),
          Map.entry("endDate", Set.of("Role", "CreativeWorkSeason", "Event")),
          Map.entry("givenName", Set.of("Person")),
          Map.entry("additionalName", Set.of("Person")),
          Map.entry("familyName", Set.of("Person")),
          Map.entry("affiliation", Set.of("Person")),
          Map.entry("inDefinedTermSet", Set.of("DefinedTerm")),
          Map.entry("author", Set.of("CreativeWork")),
          Map.entry("datePublished", Set.of("CreativeWork")),
          Map.entry("isPartOf", Set.of("CreativeWork")),
          Map.entry("about", Set.of("CreativeWork", "Event")),
          Map.entry("license", Set.of("CreativeWork")),
          Map.entry("publisher", Set.of("CreativeWork")),
          Map.entry("inLanguage", Set.of("CreativeWork")),
          Map.entry("dateModified", Set.of("CreativeWork")),
          Map.entry("distribution", Set.of("Dataset")),
          Map.entry("contentUrl", Set.of("MediaObject")),
          Map.entry("encodingFormat", Set.of("CreativeWork")),
          Map.entry("contentSize", Set.of("MediaObject")),
          Map.entry("isBasedOn", Set.of("CreativeWork")),
          Map.entry("hasPart", Set.of("CreativeWork")),
          Map.entry("publication", Set.of("CreativeWork")),
          Map.entry("publishedBy", Set.of("PublicationEvent")),
          Map.entry("mainEntity", Set.of("CreativeWork")),
          Map.entry("itemListElement", Set.of("ItemList")),
          Map.entry("numberOfItems", Set.of("ItemList")),
          Map.entry("position", Set.of("CreativeWork", "ListItem")),
          Map.entry("hasDefinedTerm", Set.of("DefinedTermSet")),
          Map.entry("documentation", Set.of("WebAPI")),
          Map.entry("potentialAction", Set.of("Thing")),
          Map.entry("target", Set.of("Action")),
          // Of the target's blank: schema.org/docs/actions.html, and what search engines read.
          Map.entry("query-input", Set.of("SearchAction")),
          Map.entry("urlTemplate", Set.of("EntryPoint")));

  private SchemaTerms() {}

  /** Every class and property in a description, each checked against the domains. */
  public static Set<String> checked(JsonNode described) {
    Set<String> terms = new LinkedHashSet<>();
    check(described, "", terms);
    return terms;
  }

  private static void check(JsonNode node, String under, Set<String> terms) {
    if (node.isArray()) {
      node.forEach(each -> check(each, under, terms));
    } else if (node.isObject() && !node.has("@value")) {
      List<String> types = types(node);
      assertThat(SUPERCLASSES.keySet()).as("classes of %s", node).containsAll(types);
      terms.addAll(types);
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        if (!property.getKey().startsWith("@")) {
          checkDomain(property.getKey(), types, under);
          terms.add(property.getKey());
          check(property.getValue(), property.getKey(), terms);
        }
      }
    }
  }

  /** A role repeats the property that it stands under (https://schema.org/Role). */
  private static void checkDomain(String property, List<String> types, String under) {
    boolean repeated = types.contains("OrganizationRole") && property.equals(under);
    if (!repeated) {
      assertThat(types)
          .as("a property of %s", types)
          .anyMatch(
              type ->
                  withSupers(type).stream()
                      .anyMatch(DOMAINS.getOrDefault(property, Set.of())::contains));
    }
  }

  private static Set<String> withSupers(String type) {
    Set<String> all = new LinkedHashSet<>(Set.of(type));
    for (String above : SUPERCLASSES.getOrDefault(type, Set.of())) {
      all.addAll(withSupers(above));
    }
    return all;
  }

  private static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else {
      types.add(type.asText());
    }
    return types;
  }
}
