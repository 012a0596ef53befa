package org.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Funder;
import org.cartulary.model.Grant;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Period;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final Evidence HERE = new Evidence("a.txt", 1, 1, 0, 1, "x", "", "", 1);
  private static final SourceDescription SOURCE = new SourceDescription("s", null, null, null);
  private static final Funder NSFC =
      new Funder(
          "nsfc",
          "National Natural Science Foundation of China",
          List.of("NSFC"),
          List.of("国家自然科学基金委员会"),
          "CN",
          "01h0zpd94",
          List.of(),
          List.of("Excellent Young Scientists Fund"));

  private static Identities settle(SourceRecord... records) {
    IdentityCollector collector = new IdentityCollector(List.of(NSFC));
    Stream.of(records).forEach(record -> collector.add(SOURCE, record));
    return collector.settle();
  }

  private static Organization organization(String name) {
    return Organization.named(name, HERE);
  }

  private static Organization identified(String name, @Nullable String short_, String ror) {
    return new Organization(name, short_, OrganizationKind.UNIVERSITY, ror, null, HERE);
  }

  private static Person person(String name, @Nullable String orcid, String... affiliations) {
    List<Fact<Organization>> at = new ArrayList<>();
    Stream.of(affiliations).forEach(each -> at.add(new Fact<>(organization(each), HERE)));
    return new Person(PersonName.parse(name), orcid, at, null, HERE);
  }

  private static Grant grant(
      @Nullable String funder, @Nullable String number, @Nullable String title, int year) {
    Grant.Builder grant = Grant.at(HERE);
    if (funder != null) {
      grant.funder(new Fact<>(organization(funder), HERE));
    }
    if (number != null) {
      grant.awardNumber(new Fact<>(new AwardNumber(number, number), HERE));
    }
    if (title != null) {
      grant.title(new Fact<>(new Text(title, "en"), HERE));
    }
    if (year > 0) {
      grant.period(new Fact<>(new Period(PartialDate.year(year), null), HERE));
    }
    return grant.build();
  }

  @Test
  void names_grants_by_funder_and_number() {
    Grant english = grant("NSFC", "62206101", "Pruning", 2023);
    Grant full = grant("National Natural Science Foundation of China", "62206101", "Other", 0);
    Grant chinese = grant("国家自然科学基金委员会", "62206101", null, 0);
    Identities all = settle(english, full, chinese);
    assertThat(List.of(all.grant(english), all.grant(full), all.grant(chinese)))
        .containsOnly("grant-nsfc-62206101");
  }

  @Test
  void an_equal_number_of_another_funder_is_another_grant() {
    Grant one = grant("NSFC", "42", "T", 0);
    Grant other = grant("DFG", "42", "T", 0);
    Identities all = settle(one, other);
    assertThat(all.grant(one)).isEqualTo("grant-nsfc-42");
    assertThat(all.grant(other)).isEqualTo("grant-dfg-42");
  }

  @Test
  void a_number_without_a_funder_joins_the_grant_of_its_title() {
    Grant known = grant("NSFC", "42", "Pruning", 0);
    Grant bare = grant(null, "42", "Pruning", 0);
    Grant alien = grant(null, "42", "Something else", 0);
    Identities all = settle(bare, alien, known);
    assertThat(all.grant(bare)).isEqualTo("grant-nsfc-42");
    assertThat(all.grant(alien)).isEqualTo("grant-something-else-42");
  }

  @Test
  void names_grants_without_a_number_by_title_and_where_needed_year() {
    Grant alone = grant("NSFC", null, "Pruning of networks", 2023);
    assertThat(settle(alone).grant(alone)).isEqualTo("grant-nsfc-pruning-of-networks");
    Grant renewed = grant("NSFC", null, "Pruning of networks", 2026);
    Identities all = settle(alone, renewed);
    assertThat(all.grant(alone)).isEqualTo("grant-nsfc-pruning-of-networks-2023");
    assertThat(all.grant(renewed)).isEqualTo("grant-nsfc-pruning-of-networks-2026");
  }

  @Test
  void a_grant_never_has_the_key_of_another_grants_interval() {
    Grant grant = grant("NSFC", "42", "T", 0);
    Grant tricky = grant("NSFC", "42-interval", "T", 0);
    assertThat(settle(grant, tricky).grant(tricky)).startsWith("grant-nsfc-42-interval-");
  }

  @Test
  void a_short_form_is_the_one_organisation_that_bears_it() {
    Organization full =
        identified("Huazhong University of Science and Technology", "HUST", "00p991c53");
    Organization bare = organization("HUST");
    Identities all = settle(bare, full);
    assertThat(all.organization(bare)).isEqualTo(all.organization(full));
    assertThat(all.organization(bare).key())
        .isEqualTo("organization-huazhong-university-of-science-and-technology");
    Organization hanoi =
        identified("Hanoi University of Science and Technology", "HUST", "04nyv3z04");
    assertThat(settle(bare, full, hanoi).organization(bare).key()).isEqualTo("organization-hust");
  }

  @Test
  void different_spellings_of_one_name_are_one_organisation() {
    Organization curly = organization("Xi’an Jiaotong University");
    Organization plain = organization("XI'AN JIAOTONG UNIVERSITY");
    Identities all = settle(curly, plain);
    assertThat(all.organization(curly).key()).isEqualTo("organization-xi-an-jiaotong-university");
    assertThat(all.organization(plain)).isEqualTo(all.organization(curly));
  }

  @Test
  void one_name_with_two_identifiers_is_two_organisations() {
    Organization one = identified("Trinity College", null, "02tyrky19");
    Organization other = identified("Trinity College", null, "03gsj4r78");
    Identities all = settle(one, other);
    assertThat(all.organization(one).key()).isEqualTo("organization-trinity-college-02tyrky19");
    assertThat(all.organization(other).key()).isEqualTo("organization-trinity-college-03gsj4r78");
  }

  @Test
  void people_of_one_name_at_two_places_are_two() {
    Person here = person("Jun Shu", null, "A University");
    Person there = person("Jun Shu", null, "B University");
    Person nowhere = person("Shu, Jun", null);
    Identities two = settle(here, there, nowhere);
    assertThat(two.person(SOURCE, here)).isEqualTo("person-jun-shu-a-university");
    assertThat(two.person(SOURCE, there)).isEqualTo("person-jun-shu-b-university");
    assertThat(two.person(SOURCE, nowhere)).matches("person-jun-shu-[0-9a-f]{8}");
    Identities one = settle(here, nowhere);
    assertThat(one.person(SOURCE, here)).isEqualTo("person-jun-shu");
    assertThat(one.person(SOURCE, nowhere)).isEqualTo("person-jun-shu");
  }

  @Test
  void an_orcid_settles_who_is_meant() {
    Person one = person("Jun Shu", "0000-0002-1825-0097", "A University");
    Person moved = person("J. Shu", "0000-0002-1825-0097", "B University");
    Person other = person("Jun Shu", "0000-0001-5109-3700", "C University");
    Person at = person("Jun Shu", null, "A University");
    Identities all = settle(one, moved, other, at);
    assertThat(all.person(SOURCE, one)).isEqualTo("person-jun-shu-0000-0002-1825-0097");
    assertThat(all.person(SOURCE, moved)).isEqualTo(all.person(SOURCE, one));
    assertThat(all.person(SOURCE, at)).isEqualTo(all.person(SOURCE, one));
    assertThat(all.person(SOURCE, other)).isEqualTo("person-jun-shu-0000-0001-5109-3700");
  }

  @Test
  void a_sources_owner_is_who_bears_the_name_there() {
    Person owner = person("Zhenyu Liao", null, "HUST");
    SourceDescription page = new SourceDescription("page", null, null, owner);
    Person elsewhere = person("Zhenyu Liao", null, "Paris-Saclay");
    IdentityCollector collector = new IdentityCollector(List.of());
    collector.add(page);
    collector.add(page, elsewhere);
    collector.add(SOURCE, elsewhere);
    Identities all = collector.settle();
    assertThat(all.person(page, elsewhere)).isEqualTo(all.person(page, owner));
    assertThat(all.person(SOURCE, elsewhere)).isNotEqualTo(all.person(page, owner));
  }

  @Test
  void initials_are_one_person_within_one_source_only() {
    Person initials = person("Z. Liao", null);
    SourceDescription second = new SourceDescription("t", null, null, null);
    IdentityCollector collector = new IdentityCollector(List.of());
    collector.add(SOURCE, initials);
    collector.add(second, initials);
    Identities all = collector.settle();
    assertThat(all.person(SOURCE, initials)).isEqualTo("person-z-liao-s");
    assertThat(all.person(second, initials)).isEqualTo("person-z-liao-t");
  }

  @Test
  void chinese_names_stay_readable() {
    Person person = person("廖振宇", null);
    assertThat(settle(person).person(SOURCE, person)).isEqualTo("person-廖振宇");
  }

  @Test
  void long_titles_are_cut_and_stay_apart() {
    String begin = "a very long title that goes on and on ".repeat(5);
    Grant one = grant("NSFC", null, begin + "one", 0);
    Grant other = grant("NSFC", null, begin + "other", 0);
    Identities all = settle(one, other);
    assertThat(all.grant(one)).isNotEqualTo(all.grant(other)).hasSizeLessThan(130);
  }

  @Test
  void a_programme_can_stand_for_its_funder() {
    Grant grant =
        Grant.at(HERE)
            .programme(
                new Fact<>(new Text("Excellent Young Scientists Fund (Overseas)", "en"), HERE))
            .awardNumber(new Fact<>(new AwardNumber("42", "42"), HERE))
            .build();
    assertThat(settle(grant).grant(grant)).isEqualTo("grant-nsfc-42");
  }
}
