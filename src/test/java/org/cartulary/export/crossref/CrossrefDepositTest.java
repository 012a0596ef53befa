package org.cartulary.export.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartulary.export.record.Altered;
import org.cartulary.export.record.Approved;
import org.cartulary.export.record.CanonicalXml;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileContents;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SharedSchema;
import org.cartulary.export.record.SmallSite;
import org.cartulary.export.record.XmlItems;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Amount;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class CrossrefDepositTest {
  private static final Depositor DEPOSITOR =
      new Depositor("Example University", "doi@example.org", "Example Foundation");
  private static final CrossrefDeposit FORMAT = deposit(SmallSite.SITE, 3);

  private static CrossrefDeposit deposit(ExportSite site, int release) {
    return new CrossrefDeposit(site, DEPOSITOR, release, Instant.parse("2026-03-02T10:00:00.5Z"));
  }

  private static Element batch(MetadataRecord... records) throws Exception {
    return XmlItems.parse(FileContents.bytes(FORMAT, List.of(records), Losses.IGNORED))
        .getDocumentElement();
  }

  private static List<String> texts(Element batch, String element) {
    return IntStream.range(0, batch.getElementsByTagNameNS("*", element).getLength())
        .mapToObj(i -> batch.getElementsByTagNameNS("*", element).item(i).getTextContent())
        .toList();
  }

  private static List<String> lost(MetadataRecord... records) throws Exception {
    List<String> lost = FileContents.lines();
    FileContents.bytes(FORMAT, List.of(records), FileContents.lines(lost));
    return lost;
  }

  @Test
  void a_batch_says_what_was_approved() throws Exception {
    Element batch = batch(SmallSite.ALL.toArray(MetadataRecord[]::new));

    Approved.matches("crossref/deposit.xml", CanonicalXml.of(batch));
    assertThat(SharedSchema.at("crossref/validation/grant_id0.2.0.xsd").problems(batch)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_batch_of_any_site_is_valid(long seed) throws Exception {
    SharedSchema schema = SharedSchema.at("crossref/validation/grant_id0.2.0.xsd");
    Element batch = batch(new RandomSite(seed, 500).records().toArray(MetadataRecord[]::new));

    assertThat(texts(batch, "grant")).hasSizeGreaterThan(5);
    assertThat(schema.problems(batch)).isEmpty();
  }

  @Test
  void what_cannot_be_said_is_told() throws Exception {
    assertThat(lost(SmallSite.ALL.toArray(MetadataRecord[]::new)))
        .containsExactlyInAnyOrder(
            "grant-nsfc-62206101 funders: https://example.org/id/org-second has neither ROR id"
                + " nor a name and number of the Funder Registry",
            "grant-nsfc-62206101 funders: https://other.example/org/1 has neither ROR id"
                + " nor a name and number of the Funder Registry",
            "grant-nsfc-62206101 participations: Crossref names investigators, and no source says"
                + " what https://other.example/person/2 does",
            "grant-nsfc-62206101 abbreviation: Crossref's grants have no acronyms",
            "grant-nsfc-62206101 localNumber: Crossref's grants have no numbers but the funder's",
            "grant-nsfc-62206101 status: Crossref's grants have no words for what becomes of a"
                + " grant",
            "grant-nsfc-62206101 organizations: Crossref's grants have no organisations but the"
                + " funders",
            "grant-nsfc-62206101 topics: Crossref's grants have no topics",
            "grant-nsfc-62206101 keywords: Crossref's grants have no keywords",
            "grant-nsfc-62206101 pages: Crossref's grants have no pages but the one that the DOI"
                + " leads to",
            "grant-bare record: Crossref demands a DOI, and it has none that Crossref takes",
            "grant-awkward doi: “no doi” is not written as a DOI: 10.1234/abc",
            "4 ror: “ror” is not written as a ROR id: 01h0zpd94",
            "4 funderId: “n/a” is not written as a number of the registry of funders",
            "grant-awkward funders: https://other.example/org/4 has neither ROR id nor a name and"
                + " number of the Funder Registry",
            "grant-awkward record: Crossref demands a DOI, and it has none that Crossref takes");
  }

  static Stream<Arguments> mandatory() {
    return Stream.of(
        Arguments.of("iri", "https://other.example/grant/1", "another site"),
        Arguments.of("doi", null, "a DOI"),
        Arguments.of("doi", "10.1000.10/x", "a DOI"),
        Arguments.of("doi", "10.1000/" + "x".repeat(201), "a DOI"),
        Arguments.of("doi", "10.1000/x\u0007", "a DOI"),
        Arguments.of("awardNumber", null, "the funder's number"),
        Arguments.of("awardNumber", " ", "the funder's number"),
        Arguments.of("titles", List.of(SmallSite.en("")), "a title"),
        Arguments.of("funders", List.of(), "a funder"),
        Arguments.of("funders", List.of(SmallSite.SECOND_FUNDER), "a funder"),
        Arguments.of("funders", List.of(funder(null, "201100001809")), "a funder"));
  }

  @ParameterizedTest
  @MethodSource
  void mandatory(String component, Object value, String demanded) throws Exception {
    MetadataRecord lacking = Altered.with(SmallSite.RICH, component, value);

    assertThat(lost(lacking))
        .anyMatch(loss -> loss.contains(" record: ") && loss.contains(demanded));
    assertThat(texts(batch(lacking, SmallSite.RICH), "grant")).hasSize(1);
  }

  private static OrganizationLink funder(String ror, String number) {
    return new OrganizationLink(
        "https://other.example/f", false, List.of(SmallSite.en("F")), null, ror, number);
  }

  @Test
  void nothing_to_deposit_makes_an_empty_file() throws Exception {
    assertThat(FileContents.text(FORMAT, List.of(SmallSite.BARE), Losses.IGNORED)).isEmpty();
    assertThat(lost())
        .containsExactly(" record: Crossref has no batch without a grant, so the file is empty");
  }

  @Test
  void a_funder_without_ror_id_has_a_name_and_a_number() throws Exception {
    Element batch =
        batch(
            Altered.with(
                SmallSite.RICH,
                "funders",
                List.of(funder("nope", "100000001"), funder("01h0zpd94", "100000002"))));

    assertThat(texts(batch, "funder-name")).containsExactly("F");
    assertThat(texts(batch, "funder-id")).containsExactly("https://doi.org/10.13039/100000001");
    assertThat(CanonicalXml.of(batch)).contains("<funding funding-type=\"grant\">");
  }

  @Test
  void a_contract_is_none_of_the_grants() throws Exception {
    assertThat(CanonicalXml.of(batch(Altered.with(SmallSite.RICH, "contract", true))))
        .contains("<funding funding-type=\"contract\">");
  }

  @ParameterizedTest
  @CsvSource({"2023,2025-12-31,end-date", "2023-01-01,2025-12,start-date"})
  void only_days_are_dates(String start, String end, String said) throws Exception {
    GrantRecord grant = Altered.with(Altered.with(SmallSite.RICH, "start", start), "end", end);
    Element batch = batch(grant);

    assertThat(CanonicalXml.of(batch)).containsPattern("<award-dates " + said + "=\"[^\"]*\">");
    assertThat(texts(batch, "award-start-date")).hasSize(said.equals("start-date") ? 1 : 0);
    assertThat(lost(grant)).anyMatch(loss -> loss.contains("Crossref wants days"));
  }

  @Test
  void a_sum_in_no_currency_of_the_list_is_not_said() throws Exception {
    GrantRecord lira = Altered.with(SmallSite.RICH, "amount", new Amount("1", "TRY"));
    GrantRecord unknown = Altered.with(SmallSite.RICH, "amount", new Amount("1", null));

    assertThat(texts(batch(lira), "award_amount")).isEmpty();
    assertThat(lost(lira)).anyMatch(loss -> loss.contains("“TRY”"));
    assertThat(CanonicalXml.of(batch(unknown))).contains("<award_amount>1</award_amount>");
  }

  @Test
  void who_only_takes_part_is_told_to_stand_as_investigator() throws Exception {
    GrantRecord grant =
        Altered.with(
            SmallSite.RICH,
            "participations",
            List.of(new Participation(SmallSite.WHOLE, Role.MEMBER)));

    assertThat(CanonicalXml.of(batch(grant))).contains("<person role=\"investigator\">");
    assertThat(lost(grant)).anyMatch(loss -> loss.contains("Crossref has no members"));
  }

  @Test
  void a_text_has_its_language_if_that_is_one() throws Exception {
    GrantRecord grant =
        Altered.with(
            SmallSite.RICH,
            "titles",
            List.of(new LanguageText("A", "zh-hans"), new LanguageText("B", "x_y")));

    assertThat(CanonicalXml.of(batch(grant)))
        .contains("<project-title xml:lang=\"zh-hans\">A<", "<project-title>B<");
  }

  @Test
  void a_batch_is_called_by_its_release() throws Exception {
    ExportSite far =
        new ExportSite(
            "https://" + "x".repeat(63) + "." + "y".repeat(63) + ".example/id/",
            "https://example.org/doc/",
            "Far",
            null,
            null);
    GrantRecord grant = Altered.with(SmallSite.RICH, "iri", far.base() + "g");
    Element batch =
        XmlItems.parse(FileContents.bytes(deposit(far, 12), List.of(grant), Losses.IGNORED))
            .getDocumentElement();

    assertThat(texts(batch(SmallSite.RICH), "doi_batch_id"))
        .containsExactly("release-3-example.org");
    assertThat(texts(batch(SmallSite.RICH), "timestamp")).containsExactly("20260302100000500");
    assertThat(texts(batch, "doi_batch_id"))
        .allSatisfy(id -> assertThat(id).startsWith("release-12-x").hasSize(100));
  }

  @Test
  void a_depositor_is_as_crossref_takes_one() {
    assertThatThrownBy(() -> new Depositor("", "doi@example.org", "F"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Depositor("N", "doi@localhost", "F"))
        .hasMessageContaining("doi@localhost");
    assertThatThrownBy(() -> new Depositor("N", "doi@example.org", "F".repeat(256)))
        .hasMessageContaining("255");
  }
}
