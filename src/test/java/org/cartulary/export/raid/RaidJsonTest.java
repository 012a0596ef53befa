package org.cartulary.export.raid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cartulary.export.record.Altered;
import org.cartulary.export.record.Approved;
import org.cartulary.export.record.FileContents;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SmallSite;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RaidJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RaidJson FORMAT = new RaidJson(SmallSite.SITE);
  private static final String TERMS = "https://vocabulary.raid.org/";
  private static final OrganizationLink INSTITUTE =
      new OrganizationLink(
          "https://other.example/i", false, List.of(SmallSite.en("I")), null, "05gq02987", null);

  private static List<JsonNode> documents(List<? extends MetadataRecord> records) throws Exception {
    List<JsonNode> documents = new ArrayList<>();
    for (String line : FileContents.text(FORMAT, records, Losses.IGNORED).lines().toList()) {
      documents.add(JSON.readTree(line));
    }
    return documents;
  }

  private static JsonNode document(GrantRecord grant) throws Exception {
    List<JsonNode> documents = documents(List.of(grant));
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  private static List<String> lost(MetadataRecord... records) throws Exception {
    List<String> lost = FileContents.lines();
    FileContents.bytes(FORMAT, List.of(records), FileContents.lines(lost));
    return lost;
  }

  @Test
  void documents_say_what_was_approved() throws Exception {
    List<JsonNode> documents = documents(SmallSite.ALL);

    Approved.matches("raid/raid.json", documents.get(0).toPrettyString() + "\n");
    assertThat(documents).hasSize(1);
    assertThat(RaidSchema.read().problems(documents.get(0))).isEmpty();
  }

  @Test
  void the_schema_sees_what_is_wrong() throws Exception {
    ObjectNode document = (ObjectNode) document(SmallSite.RICH);
    document.remove("title");
    document.put("titel", "x");

    assertThat(RaidSchema.read().problems(document)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void documents_of_any_site_meet_what_raid_demands(long seed) throws Exception {
    List<MetadataRecord> records = new ArrayList<>(new RandomSite(seed, 200).records());
    records.replaceAll(record -> record instanceof GrantRecord grant ? led(grant) : record);
    List<JsonNode> documents = documents(records);
    RaidSchema schema = RaidSchema.read();

    assertThat(documents.size()).isGreaterThan(40);
    for (JsonNode document : documents) {
      assertThat(schema.problems(document)).isEmpty();
      constraints(document);
    }
  }

  /** A grant that has a start, and somebody who leads it somewhere; few made-up ones have. */
  private static GrantRecord led(GrantRecord grant) {
    List<Participation> people = new ArrayList<>(grant.participations());
    people.add(new Participation(SmallSite.SPLIT, Role.PRINCIPAL_INVESTIGATOR));
    List<OrganizationLink> organizations = new ArrayList<>(grant.organizations());
    organizations.add(SmallSite.UNIVERSITY);
    return Altered.with(
        Altered.with(Altered.with(grant, "start", "2023-01-01"), "organizations", organizations),
        "participations",
        people);
  }

  /** What the schema cannot say (RAiD Metadata Schema, 3 to 6). */
  private static void constraints(JsonNode document) {
    assertThat(count(document, "title", "/type/id", "title.type.id/380")).isOne();
    document.get("title").forEach(title -> assertThat(codes(title)).isBetween(1L, 100L));
    if (!document.get("description").isEmpty()) {
      assertThat(count(document, "description", "/type/id", "description.type.id/326")).isOne();
    }
    document.get("description").forEach(text -> assertThat(codes(text)).isBetween(1L, 1000L));
    assertThat(count(document, "organisation", "/role/0/id", "organisation.role.schema/182"))
        .isOne();
    assertThat(document.findValuesAsText("leader")).contains("true");
    assertThat(document.findValuesAsText("contact")).contains("true");
    Set<String> agents = new HashSet<>();
    for (String block : List.of("contributor", "organisation")) {
      for (JsonNode agent : document.get(block)) {
        assertThat(agents.add(agent.get("id").asText())).isTrue();
        assertThat(agent.get(block.equals("contributor") ? "position" : "role")).hasSize(1);
      }
    }
  }

  private static long codes(JsonNode text) {
    return text.get("text").asText().codePoints().count();
  }

  private static long count(JsonNode document, String block, String pointer, String term) {
    return Stream.iterate(0, i -> i < document.get(block).size(), i -> i + 1)
        .filter(i -> document.get(block).get(i).at(pointer).asText().equals(TERMS + term))
        .count();
  }

  @Test
  void what_cannot_be_said_is_told() throws Exception {
    assertThat(lost(SmallSite.RICH))
        .containsExactlyInAnyOrder(
            "grant-nsfc-62206101 participations: RAiD names people by ORCID iD, and"
                + " https://example.org/id/person-shu has none",
            "grant-nsfc-62206101 participations: RAiD wants a position, and no source says what"
                + " https://other.example/person/2 does",
            "grant-nsfc-62206101 participations: since when people and organisations take part is"
                + " not known, and RAiD demands it: the grant's start stands there",
            "grant-nsfc-62206101 participations: RAiD demands a contact, and no source names one:"
                + " principal investigators stand there",
            "grant-nsfc-62206101 funders: RAiD names organisations by ROR id, and"
                + " https://example.org/id/org-second has none",
            "grant-nsfc-62206101 funders: RAiD names organisations by ROR id, and"
                + " https://other.example/org/1 has none",
            "grant-nsfc-62206101 publications: RAiD names outputs by identifier, and"
                + " https://other.example/doc/3 has no DOI",
            "grant-nsfc-62206101 amount: RAiD has no sums",
            "grant-nsfc-62206101 programme: RAiD has no programmes",
            "grant-nsfc-62206101 status: RAiD has no words for what becomes of a grant",
            "grant-nsfc-62206101 topics: RAiD has no topics but those of two vocabularies",
            "grant-nsfc-62206101 keywords: RAiD has no keywords without topics");
    assertThat(lost(SmallSite.BARE))
        .containsExactly("grant-bare record: RAiD demands a start, and it is not known");
  }

  static Stream<Arguments> mandatory() {
    return Stream.of(
        Arguments.of("iri", "https://other.example/grant/1", "another site"),
        Arguments.of("titles", List.of(SmallSite.en("x".repeat(101))), "a title"),
        Arguments.of("titles", List.of(SmallSite.en(" ")), "a title"),
        Arguments.of("start", null, "a start"),
        Arguments.of("start", "2030", "a start"),
        Arguments.of(
            "participations",
            List.of(new Participation(SmallSite.SPLIT, Role.CO_PRINCIPAL_INVESTIGATOR)),
            "a leader"),
        Arguments.of(
            "participations",
            List.of(new Participation(SmallSite.WHOLE, Role.PRINCIPAL_INVESTIGATOR)),
            "a leader"),
        Arguments.of("organizations", List.of(), "lead research"),
        Arguments.of("organizations", List.of(SmallSite.ELSEWHERE), "lead research"),
        Arguments.of("organizations", List.of(SmallSite.FUNDER, INSTITUTE), "lead research"));
  }

  @ParameterizedTest
  @MethodSource
  void mandatory(String component, Object value, String demanded) throws Exception {
    GrantRecord lacking = Altered.with(SmallSite.RICH, component, value);

    assertThat(documents(List.of(lacking))).isEmpty();
    assertThat(lost(lacking))
        .anyMatch(loss -> loss.contains(" record: ") && loss.contains(demanded));
  }

  @Test
  void of_several_organisations_the_one_of_the_principal_investigator_leads() throws Exception {
    JsonNode document =
        document(
            Altered.with(
                SmallSite.RICH, "organizations", List.of(INSTITUTE, SmallSite.UNIVERSITY)));

    assertThat(document.get("organisation").findValuesAsText("id"))
        .startsWith(
            "https://ror.org/04c4dkn09",
            TERMS + "organisation.role.schema/182",
            "https://ror.org/05gq02987",
            TERMS + "organisation.role.schema/188");
  }

  @Test
  void a_funder_that_takes_part_has_one_role() throws Exception {
    GrantRecord grant = Altered.with(SmallSite.RICH, "organizations", List.of(SmallSite.FUNDER));

    constraints(document(grant));
    assertThat(lost(grant)).anyMatch(loss -> loss.contains("RAiD has one role for each"));
  }

  @Test
  void texts_are_not_cut() throws Exception {
    GrantRecord grant =
        Altered.with(
            Altered.with(
                SmallSite.RICH,
                "titles",
                List.of(
                    SmallSite.en("x".repeat(101)),
                    new LanguageText("Kurz", "de-at-1996"),
                    SmallSite.plain("y".repeat(100)))),
            "abstracts",
            List.of(SmallSite.en("z".repeat(1001))));
    JsonNode document = document(grant);

    constraints(document);
    assertThat(document.at("/title/0/text").asText()).isEqualTo("Kurz");
    assertThat(document.at("/title/0/language/id").asText()).isEqualTo("deu");
    assertThat(document.get("description")).isEmpty();
    assertThat(lost(grant))
        .contains(
            "grant-nsfc-62206101 titles: RAiD has room for 100 characters only",
            "grant-nsfc-62206101 abstracts: RAiD has room for 1000 characters only");
  }

  @Test
  void a_language_without_a_code_is_told() throws Exception {
    GrantRecord grant =
        Altered.with(SmallSite.RICH, "titles", List.of(new LanguageText("T", "abcdefghij-x")));
    GrantRecord other =
        Altered.with(SmallSite.RICH, "titles", List.of(new LanguageText("T", "qq")));

    assertThat(document(grant).at("/title/0/language").isMissingNode()).isTrue();
    assertThat(document(other).at("/title/0/language").isMissingNode()).isTrue();
    assertThat(lost(other))
        .contains("grant-nsfc-62206101 titles: the language “qq” has no code of three letters");
  }
}
