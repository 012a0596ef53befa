package org.cartulary.export.rocrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cartulary.export.record.Altered;
import org.cartulary.export.record.Approved;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileContents;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SmallSite;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.TopicLink;
import org.cartulary.store.record.TopicRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoCrateTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ExportSite SITE =
      Altered.with(
          Altered.with(
              SmallSite.SITE, "license", "https://creativecommons.org/publicdomain/zero/1.0/"),
          "publisher",
          "Example University");

  /** The site with the records of its topics. */
  private static final List<MetadataRecord> RECORDS =
      Stream.concat(
              SmallSite.ALL.stream(), SmallSite.RICH.topics().stream().map(RoCrateTest::topic))
          .toList();

  private static MetadataRecord topic(TopicLink topic) {
    return new TopicRecord(
        topic,
        List.of(SmallSite.en("Clamour")),
        List.of(topic),
        List.of("https://other.example/topic/9"),
        List.of());
  }

  /** Terms of the crates' context that we use (RO-Crate 1.2, context.jsonld). */
  private static final Set<String> TERMS =
      Set.of(
          "about",
          "additionalName",
          "affiliation",
          "alternateName",
          "amount",
          "author",
          "conformsTo",
          "currency",
          "datePublished",
          "description",
          "dissolutionDate",
          "familyName",
          "foundingDate",
          "fundedItem",
          "funder",
          "funding",
          "givenName",
          "identifier",
          "inDefinedTermSet",
          "isPartOf",
          "keywords",
          "knowsAbout",
          "license",
          "member",
          "mentions",
          "name",
          "parentOrganization",
          "publisher",
          "sameAs",
          "url",
          "value",
          "version");

  private static final Set<String> CLASSES =
      Set.of(
          "Book",
          "Chapter",
          "CollegeOrUniversity",
          "CreativeWork",
          "Dataset",
          "DefinedTerm",
          "GovernmentOrganization",
          "Grant",
          "MonetaryAmount",
          "MonetaryGrant",
          "Organization",
          "Person",
          "Project",
          "Report",
          "ScholarlyArticle",
          "Thesis");

  private static JsonNode crate(ExportSite site, List<? extends MetadataRecord> records)
      throws Exception {
    return JSON.readTree(FileContents.text(format(site), records, Losses.IGNORED));
  }

  private static RoCrate format(ExportSite site) {
    return new RoCrate(site, 3, Instant.parse("2026-03-02T10:00:00Z"));
  }

  private static List<String> lost(ExportSite site, MetadataRecord... records) throws Exception {
    List<String> lost = FileContents.lines();
    FileContents.bytes(format(site), List.of(records), FileContents.lines(lost));
    return lost;
  }

  private static JsonNode entity(JsonNode crate, String id) {
    return StreamSupport.stream(crate.get("@graph").spliterator(), false)
        .filter(entity -> entity.get("@id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What every crate is (RO-Crate 1.2, “Root Data Entity”, and its appendix on JSON-LD). */
  private static void check(JsonNode crate, String base) {
    assertThat(crate.get("@context").asText()).isEqualTo("https://w3id.org/ro/crate/1.2/context");
    JsonNode descriptor = entity(crate, "ro-crate-metadata.json");
    JsonNode root = entity(crate, descriptor.at("/about/@id").asText());
    assertThat(descriptor.at("/conformsTo/@id").asText())
        .isEqualTo("https://w3id.org/ro/crate/1.2");
    assertThat(root.get("@type").asText()).isEqualTo("Dataset");
    for (String mandatory : List.of("name", "description", "datePublished", "license")) {
      assertThat(root.hasNonNull(mandatory)).as(mandatory).isTrue();
    }
    Set<String> ids = new HashSet<>();
    crate.get("@graph").forEach(each -> assertThat(ids.add(each.get("@id").asText())).isTrue());
    for (JsonNode entity : crate.get("@graph")) {
      for (String property : properties(entity)) {
        values(entity.get(property)).forEach(value -> checkValue(property, value, ids, base));
      }
    }
  }

  private static List<String> properties(JsonNode entity) {
    List<String> properties = new ArrayList<>();
    entity.fieldNames().forEachRemaining(properties::add);
    return properties;
  }

  private static Iterable<JsonNode> values(JsonNode value) {
    return value.isArray() ? value : List.of(value);
  }

  private static void checkValue(String property, JsonNode value, Set<String> ids, String base) {
    if (property.equals("@type")) {
      assertThat(CLASSES).contains(value.asText());
    } else if (!property.equals("@id")) {
      assertThat(TERMS).contains(property);
      if (value.isObject()) {
        assertThat(properties(value)).containsExactly("@id");
        String id = value.get("@id").asText();
        assertThat(ids.contains(id) || (id.matches("[a-zA-Z][\\w+.-]*:.*") && !id.startsWith(base)))
            .as(property + " " + id)
            .isTrue();
      } else {
        assertThat(value.isTextual()).isTrue();
        assertThat(value.asText()).isNotBlank();
      }
    }
  }

  @Test
  void a_crate_says_what_was_approved() throws Exception {
    JsonNode crate = crate(SITE, RECORDS);

    check(crate, SITE.base());
    Approved.matches("rocrate/ro-crate-metadata.json", crate.toPrettyString() + "\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_crate_of_any_site_refers_to_what_is_there(long seed) throws Exception {
    JsonNode crate = crate(SITE, new RandomSite(seed, 60).records());

    assertThat(crate.get("@graph")).hasSizeGreaterThan(150);
    check(crate, SITE.base());
  }

  @Test
  void a_processor_reads_all_of_it() throws Exception {
    ObjectNode terms = JSON.createObjectNode();
    Stream.of(TERMS, CLASSES)
        .flatMap(Set::stream)
        .forEach(term -> terms.put(term, "http://schema.org/" + term));
    terms.put("conformsTo", "http://purl.org/dc/terms/conformsTo");
    JsonDocument context = document(JSON.createObjectNode().set("@context", terms).toString());
    JsonLdOptions options = new JsonLdOptions((url, any) -> context);
    options.setBase(java.net.URI.create("https://crate.example/"));
    JsonNode expanded =
        JSON.readTree(
            JsonLd.expand(document(crate(SITE, RECORDS).toString()))
                .options(options)
                .get()
                .toString());

    assertThat(expanded).hasSameSizeAs(crate(SITE, RECORDS).get("@graph"));
    for (JsonNode entity : expanded) {
      assertThat(properties(entity))
          .allMatch(property -> property.startsWith("@") || property.startsWith("http://"));
    }
    assertThat(expanded.findValuesAsText("@id"))
        .contains(
            "https://crate.example/",
            "https://crate.example/ro-crate-metadata.json",
            "https://crate.example/#Projects/grant-nsfc-62206101");
  }

  private static JsonDocument document(String json) throws Exception {
    return JsonDocument.of(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_root_is_the_release() throws Exception {
    JsonNode root = entity(crate(SITE, RECORDS), "./");

    assertThat(root.get("version").asText()).isEqualTo("3");
    assertThat(root.get("datePublished").asText()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(root.at("/license/@id").asText()).isEqualTo(SITE.license());
    assertThat(root.get("mentions")).hasSize(RECORDS.size());
  }

  @Test
  void a_site_without_licence_says_so_and_that_is_told() throws Exception {
    JsonNode crate = crate(SmallSite.SITE, List.of());

    check(crate, SITE.base());
    assertThat(entity(crate, "./").get("license").asText())
        .isEqualTo("The site states no licence.");
    assertThat(entity(crate, "./").has("publisher")).isFalse();
    assertThat(lost(SmallSite.SITE))
        .containsExactly(" license: RO-Crate demands a licence, and none is configured");
  }

  @Test
  void what_cannot_be_said_is_told() throws Exception {
    assertThat(lost(SITE, SmallSite.RICH))
        .containsExactlyInAnyOrder(
            "grant-nsfc-62206101 funders: https://other.example/org/1 is another site's: the crate"
                + " has its address and no name",
            "grant-nsfc-62206101 publications: https://other.example/doc/3 is another site's: the"
                + " crate has its address and no name",
            "grant-nsfc-62206101 programme: schema.org's grants have no programme",
            "grant-nsfc-62206101 status: schema.org's grants have no status",
            "grant-nsfc-62206101 participations: members of a project have no role here, and those"
                + " without a stated role are no members");
    assertThat(lost(SITE, SmallSite.ADA))
        .contains("person-ada homepages: “not an address” is no address");
  }

  @Test
  void things_of_other_sites_and_things_without_address_are_no_entities() throws Exception {
    GrantRecord theirs = Altered.with(SmallSite.RICH, "iri", "https://other.example/grant/1");
    GrantRecord odd = Altered.with(SmallSite.RICH, "iri", SmallSite.BASE + "a b");
    JsonNode crate = crate(SITE, List.of(theirs, odd));

    assertThat(entity(crate, "./").get("mentions")).isEmpty();
    assertThat(lost(SITE, theirs, odd)).hasSize(2).allMatch(loss -> loss.contains(" record: "));
  }

  @Test
  void who_has_no_stated_role_is_no_member() throws Exception {
    JsonNode project = entity(crate(SITE, RECORDS), "#Projects/grant-nsfc-62206101");

    assertThat(project.get("member").findValuesAsText("@id"))
        .containsExactly(SmallSite.SPLIT.iri(), SmallSite.WHOLE.iri(), SmallSite.UNIVERSITY.iri());
  }
}
