package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.SmallSite;
import org.cartulary.store.record.MetadataRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The checks find what they are for. */
class CerifChecksTest {
  private final CerifFormat format = new CerifFormat(CerifVersion.V1_2, SmallSite.SITE);
  private CerifChecks checks;
  private List<CerifChecks.Item> items;

  @BeforeEach
  void write() throws Exception {
    checks = new CerifChecks(CerifVersion.V1_2, CerifSchemas.read(), CerifItems.REPOSITORY);
    items = new ArrayList<>(CerifItems.of(format, SmallSite.ALL, Losses.IGNORED));
  }

  private Element record(String name) {
    return items.stream()
        .filter(item -> item.identifier().endsWith(name))
        .findFirst()
        .orElseThrow()
        .payload();
  }

  @Test
  void a_name_that_only_the_mention_has_is_a_conflict() {
    Element funder = record("OrgUnits/org-second");
    funder.getElementsByTagName("Name").item(0).setTextContent("Another");

    assertThat(checks.violations(items))
        .isNotEmpty()
        .allMatch(violation -> violation.startsWith("(5b) "))
        .allMatch(
            violation -> violation.contains("OrgUnits/org-second") && violation.contains("Second"));
  }

  @Test
  void a_mention_of_what_has_no_record_is_found() throws Exception {
    List<MetadataRecord> without =
        SmallSite.ALL.stream().filter(record -> record != SmallSite.NSFC).toList();

    assertThat(checks.violations(CerifItems.of(format, without, Losses.IGNORED)))
        .isNotEmpty()
        .allMatch(violation -> violation.startsWith("(5a) "))
        .allMatch(violation -> violation.contains("names OrgUnits/org-nsfc"));
  }

  @Test
  void an_item_that_comes_twice_is_found() {
    items.add(items.get(0));

    assertThat(checks.violations(items))
        .containsExactly("(5) " + items.get(0).identifier() + " comes twice");
  }

  @Test
  void what_the_schema_does_not_know_is_found() {
    Element person = record("Persons/person-ada");
    person.appendChild(
        person.getOwnerDocument().createElementNS(CerifVersion.V1_2.namespace(), "Title"));

    assertThat(checks.violations(items))
        .hasSize(1)
        .allMatch(
            violation -> violation.startsWith("(5) oai:example.org:Persons/person-ada: cvc-"));
  }

  @Test
  void an_item_under_the_identifier_of_another_is_found() {
    Element person = record("Persons/person-ada");
    person.setAttribute("id", "Persons/other");

    assertThat(checks.violations(items))
        .contains("(5) oai:example.org:Persons/person-ada: its id is “Persons/other”");
  }

  @Test
  void a_period_that_ends_before_it_starts_is_found() {
    Element funding = record("Fundings/grant-nsfc-62206101");
    Element duration = (Element) funding.getElementsByTagName("Duration").item(0);
    duration.setAttribute("endDate", "2022");

    assertThat(checks.violations(items))
        .containsExactly(
            "(5) oai:example.org:Fundings/grant-nsfc-62206101: Duration ends before it starts");
  }
}
