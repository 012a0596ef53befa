package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.export.record.CanonicalXml;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.SmallSite;
import org.cartulary.store.record.MetadataRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CerifFormatTest {
  private static final CerifFormat NEW = new CerifFormat(CerifVersion.V1_2, SmallSite.SITE);
  private static final CerifFormat OLD = new CerifFormat(CerifVersion.V1_1, SmallSite.SITE);

  private static String written(CerifFormat format, ItemType type, MetadataRecord record)
      throws Exception {
    return CanonicalXml.of(CerifItems.read(out -> format.write(type, record, out, Losses.IGNORED)));
  }

  private static List<String> losses(CerifFormat format, ItemType type, MetadataRecord record)
      throws Exception {
    List<String> losses = new ArrayList<>();
    CerifItems.read(
        out ->
            format.write(
                type,
                record,
                out,
                (iri, field, reason) ->
                    losses.add(iri.substring(iri.lastIndexOf('/') + 1) + " " + field)));
    return losses;
  }

  @ParameterizedTest
  @EnumSource
  void all_items_pass_the_checks_of_the_validator(CerifVersion version) throws Exception {
    CerifFormat format = new CerifFormat(version, SmallSite.SITE);
    List<CerifChecks.Item> items = CerifItems.of(format, SmallSite.ALL, Losses.IGNORED);

    assertThat(items).hasSize(12);
    assertThat(
            new CerifChecks(version, CerifSchemas.read(), CerifItems.REPOSITORY).violations(items))
        .isEmpty();
  }

  @Test
  void who_is_only_related_is_no_member_of_the_team() throws Exception {
    String project = written(NEW, ItemType.PROJECT, SmallSite.RICH);

    assertThat(project.substring(project.indexOf("<Team>"), project.indexOf("</Team>")))
        .contains("Persons/person-ada", "Persons/person-shu")
        .doesNotContain("Guest");
    assertThat(project.substring(project.indexOf("<Link")))
        .startsWith("<Link type=\"http://vivoweb.org/ontology/core#relates\">")
        .contains("Guest");
  }

  @Test
  void what_cannot_be_said_is_told() throws Exception {
    assertThat(losses(NEW, ItemType.FUNDING, SmallSite.AWKWARD))
        .containsExactlyInAnyOrder(
            "grant-awkward titles",
            "grant-awkward doi",
            "grant-awkward amount",
            "grant-awkward end",
            "grant-awkward topics",
            "4 ror",
            "4 funderId");
    assertThat(losses(NEW, ItemType.PROJECT, SmallSite.AWKWARD))
        .contains("grant-awkward start", "grant-awkward end");
    assertThat(losses(NEW, ItemType.PROJECT, SmallSite.RICH))
        .containsExactlyInAnyOrder(
            "grant-nsfc-62206101 participations",
            "grant-nsfc-62206101 topics",
            "grant-nsfc-62206101 status",
            "grant-nsfc-62206101 publications");
    assertThat(losses(NEW, ItemType.PERSON, SmallSite.ADA)).containsExactly("person-ada homepages");
  }

  @Test
  void the_older_version_lacks_the_newer_range_of_orcid_ids() throws Exception {
    assertThat(losses(OLD, ItemType.PUBLICATION, SmallSite.PAPER)).containsExactly("2 orcid");
    assertThat(losses(NEW, ItemType.PUBLICATION, SmallSite.PAPER)).isEmpty();
  }

  @Test
  void a_period_that_ends_before_it_starts_is_not_said() throws Exception {
    MetadataRecord backwards =
        SmallSite.bare("grant-b", List.of(SmallSite.en("B")), null, "2024-02", "2024-01-31");

    assertThat(written(NEW, ItemType.FUNDING, backwards)).doesNotContain("Duration");
    assertThat(losses(NEW, ItemType.FUNDING, backwards)).contains("grant-b start", "grant-b end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2024-02", "2024"})
  void a_period_may_be_of_one_day_and_as_vague_as_it_is_known(String end) throws Exception {
    MetadataRecord short_ =
        SmallSite.bare("grant-s", List.of(SmallSite.en("S")), null, "2024-02-29", end);

    assertThat(written(NEW, ItemType.FUNDING, short_))
        .contains("<Duration endDate=\"" + end + "\" startDate=\"2024-02-29\">");
  }

  @Test
  void an_identifier_that_is_too_long_is_not_written_and_names_no_record() throws Exception {
    String name = "grant-" + "x".repeat(128);
    MetadataRecord longest = SmallSite.bare(name, List.of(SmallSite.en("L")), null, null, null);
    List<String> lost = new ArrayList<>();

    boolean[] written = new boolean[1];
    CerifItems.read(
        out -> {
          out.start("x");
          written[0] =
              NEW.write(ItemType.PROJECT, longest, out, (iri, field, reason) -> lost.add(field));
        });

    assertThat(written[0]).isFalse();
    assertThat(lost).containsExactly("record");
    assertThat(NEW.id(ItemType.PROJECT, longest.iri())).isEmpty();
  }
}
