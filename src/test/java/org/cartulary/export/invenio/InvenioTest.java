package org.cartulary.export.invenio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartulary.export.record.Altered;
import org.cartulary.export.record.Approved;
import org.cartulary.export.record.FileContents;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SmallSite;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvenioTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final InvenioAwards AWARDS = new InvenioAwards(SmallSite.SITE);
  private static final InvenioFunding FUNDING = new InvenioFunding(SmallSite.SITE);
  private static final GrantRecord ONE_FUNDER =
      Altered.with(SmallSite.RICH, "funders", List.of(SmallSite.FUNDER));

  private static List<ObjectNode> lines(FileFormat format, List<? extends MetadataRecord> records)
      throws Exception {
    List<ObjectNode> lines = new ArrayList<>();
    for (String line : FileContents.text(format, records, Losses.IGNORED).lines().toList()) {
      lines.add((ObjectNode) JSON.readTree(line));
    }
    return lines;
  }

  private static ObjectNode award(GrantRecord grant) throws Exception {
    return lines(AWARDS, List.of(grant)).get(0);
  }

  private static JsonNode funding(GrantRecord grant) throws Exception {
    return lines(FUNDING, List.of(grant)).get(0).get("funding");
  }

  private static List<String> lost(FileFormat format, MetadataRecord... records) throws Exception {
    List<String> lost = FileContents.lines();
    FileContents.bytes(format, List.of(records), FileContents.lines(lost));
    return lost;
  }

  private static String pretty(List<ObjectNode> lines) {
    StringBuilder pretty = new StringBuilder();
    lines.forEach(line -> pretty.append(line.toPrettyString()).append('\n'));
    return pretty.toString();
  }

  /** As Invenio's service wants it, beside what the schema says. */
  private static void checkAward(InvenioSchema schema, ObjectNode award) {
    JsonNode id = award.remove("id");
    assertThat(id.asText()).isNotBlank().hasSizeLessThan(256);
    assertThat(award.get("number").asText()).isNotBlank();
    assertThat(award.get("title")).isNotEmpty();
    assertThat(award.get("identifiers").findValuesAsText("scheme")).doesNotHaveDuplicates();
    assertThat(schema.problems(award)).isEmpty();
  }

  @Test
  void awards_say_what_was_approved() throws Exception {
    List<ObjectNode> awards = new ArrayList<>(lines(AWARDS, SmallSite.ALL));
    awards.add(award(ONE_FUNDER));

    Approved.matches("invenio/awards.json", pretty(awards));
    for (ObjectNode award : awards) {
      checkAward(InvenioSchema.award(), award);
    }
  }

  @Test
  void funding_says_what_was_approved() throws Exception {
    List<ObjectNode> lines = new ArrayList<>(lines(FUNDING, SmallSite.ALL));
    lines.add(lines(FUNDING, List.of(ONE_FUNDER)).get(0));

    Approved.matches("invenio/funding.json", pretty(lines));
    for (ObjectNode line : lines) {
      assertThat(InvenioSchema.funding().problems(line.get("funding"))).isEmpty();
    }
  }

  @Test
  void the_schemas_see_what_is_wrong() throws Exception {
    ObjectNode award = award(ONE_FUNDER);
    award.put("amount", "1");
    award.putObject("title").put("eng", "x");

    assertThat(InvenioSchema.award().problems(award)).hasSize(3);
    assertThat(InvenioSchema.funding().problems(JSON.readTree("[{\"funder\":{\"ror\":\"x\"}}]")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void awards_and_funding_of_any_site_are_valid(long seed) throws Exception {
    List<MetadataRecord> records = new RandomSite(seed, 100).records();
    InvenioSchema award = InvenioSchema.award();
    InvenioSchema funding = InvenioSchema.funding();
    List<ObjectNode> awards = lines(AWARDS, records);
    List<ObjectNode> blocks = lines(FUNDING, records);

    assertThat(awards).hasSizeGreaterThan(10);
    assertThat(blocks).hasSizeGreaterThan(10);
    awards.forEach(each -> checkAward(award, each));
    for (ObjectNode line : blocks) {
      assertThat(funding.problems(line.get("funding"))).isEmpty();
      assertThat(line.get("funding")).isNotEmpty();
    }
  }

  @Test
  void what_cannot_be_said_is_told() throws Exception {
    assertThat(lost(AWARDS, SmallSite.RICH))
        .containsExactlyInAnyOrder(
            "grant-nsfc-62206101 abstracts: Invenio wants languages of two letters, and “” is none",
            "grant-nsfc-62206101 funders: Invenio's awards have no room for several funders",
            "grant-nsfc-62206101 localNumber: Invenio's awards have no second numbers",
            "grant-nsfc-62206101 amount: Invenio's awards have no sums",
            "grant-nsfc-62206101 status: Invenio's awards have no words for what becomes of a"
                + " grant",
            "grant-nsfc-62206101 participations: Invenio's awards have no people",
            "grant-nsfc-62206101 publications: Invenio's awards have no publications",
            "grant-nsfc-62206101 pages: Invenio's awards have no second addresses");
    assertThat(lost(AWARDS, SmallSite.BARE))
        .contains("grant-bare record: Invenio demands the funder's number");
    assertThat(lost(FUNDING, SmallSite.BARE))
        .contains(
            "grant-bare record: Invenio demands a funder, or the funder's number and a title");
  }

  static Stream<Arguments> identifiers() {
    OrganizationLink named =
        new OrganizationLink(
            "https://other.example/f", false, List.of(SmallSite.en("F")), null, null, null);
    return Stream.of(
        Arguments.of(List.of(SmallSite.FUNDER), "10.35802/221400", "01h0zpd94::62206101"),
        Arguments.of(List.of(named), "10.35802/221400", "10.35802/221400"),
        Arguments.of(List.of(SmallSite.FUNDER, named), "10.35802/221400", "10.35802/221400"),
        Arguments.of(List.of(named), null, "grant-nsfc-62206101"));
  }

  @ParameterizedTest
  @MethodSource
  void identifiers(List<OrganizationLink> funders, String doi, String id) throws Exception {
    GrantRecord grant = Altered.with(Altered.with(SmallSite.RICH, "funders", funders), "doi", doi);

    assertThat(award(grant).get("id").asText()).isEqualTo(id);
  }

  @Test
  void with_several_funders_nobody_says_whose_award_it_is() throws Exception {
    assertThat(award(SmallSite.RICH).has("funder")).isFalse();
    assertThat(funding(SmallSite.RICH))
        .hasSize(4)
        .allMatch(block -> block.size() == 1)
        .anyMatch(block -> block.has("award"));
    assertThat(funding(ONE_FUNDER)).hasSize(1).allMatch(block -> block.size() == 2);
  }

  @Test
  void languages_have_two_letters() throws Exception {
    List<LanguageText> titles =
        List.of(
            new LanguageText("A", "zh-hans"),
            new LanguageText("B", "zh"),
            new LanguageText("C", "yue"));
    GrantRecord grant = Altered.with(SmallSite.RICH, "titles", titles);

    assertThat(award(grant).get("title").toString()).isEqualTo("{\"zh\":\"A\"}");
    assertThat(lost(AWARDS, grant))
        .contains(
            "grant-nsfc-62206101 titles: Invenio has one text a language, and two are in zh",
            "grant-nsfc-62206101 titles: Invenio wants languages of two letters, and “yue” is"
                + " none");
  }

  @Test
  void a_title_without_language_stands_as_english_and_that_is_told() throws Exception {
    GrantRecord grant = Altered.with(SmallSite.RICH, "titles", List.of(SmallSite.plain("Ohne")));

    assertThat(award(grant).get("title").toString()).isEqualTo("{\"en\":\"Ohne\"}");
    assertThat(lost(AWARDS, grant)).anyMatch(loss -> loss.contains("stands as English"));
  }

  @Test
  void only_days_are_dates() throws Exception {
    GrantRecord grant = Altered.with(SmallSite.RICH, "start", "2023-01");

    assertThat(award(grant).has("start_date")).isFalse();
    assertThat(award(grant).get("end_date").asText()).isEqualTo("2025-12-31");
    assertThat(lost(AWARDS, grant)).anyMatch(loss -> loss.contains("Invenio wants days"));
  }

  @Test
  void an_identifier_that_is_too_long_makes_no_award() throws Exception {
    GrantRecord grant = Altered.with(ONE_FUNDER, "awardNumber", "9".repeat(250));

    assertThat(lines(AWARDS, List.of(grant))).isEmpty();
    assertThat(lost(AWARDS, grant)).anyMatch(loss -> loss.contains("255 characters"));
  }
}
