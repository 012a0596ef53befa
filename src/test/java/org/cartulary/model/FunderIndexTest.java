package org.cartulary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunderIndexTest {
  private static final Evidence HERE = new Evidence("a.txt", 1, 1, 0, 1, "x", "", "", 1);
  private static final Funder NSFC =
      funder("nsfc", "National Fund (Natural Sciences)", "NSFC", "国家自然科学基金委员会", "01h0zpd94");
  private static final Funder ARC =
      funder("arc", "Australian Research Council", "ARC", "Conseil australien éminent", null);
  private static final Funder OTHER = funder("arc-2", "Arc Fund", "ARC", "ガ", null);
  private final FunderIndex index = new FunderIndex(List.of(NSFC, ARC, OTHER));

  private static Funder funder(
      String key, String name, String abbreviation, String other, @Nullable String ror) {
    List<String> programmes = key.equals("nsfc") ? List.of("Key R&D Program") : List.of();
    return new Funder(
        key, name, List.of(abbreviation), List.of(other), null, ror, List.of(), programmes);
  }

  private static Organization organization(String name, @Nullable String ror) {
    return new Organization(name, null, OrganizationKind.ORGANIZATION, ror, null, HERE);
  }

  @Test
  void finds_by_full_short_and_other_name_however_written() {
    assertThat(index.named("national fund  natural sciences")).containsExactly(NSFC);
    assertThat(index.named("ＮＳＦＣ")).containsExactly(NSFC);
    assertThat(index.named("国家自然科学基金委员会")).containsExactly(NSFC);
    assertThat(index.named("Conseil Australien Eminent")).containsExactly(ARC);
    assertThat(index.named("カ")).isEmpty();
    assertThat(index.named("")).isEmpty();
  }

  @Test
  void a_shared_name_means_all_who_bear_it_and_identifies_none() {
    assertThat(index.named("arc")).containsExactly(ARC, OTHER);
    assertThat(index.find(organization("ARC", null))).isEmpty();
    assertThat(index.find(organization("Arc Fund", null))).contains(OTHER);
  }

  @Test
  void a_ror_id_settles_who_is_meant() {
    assertThat(index.find(organization("anything", "01h0zpd94"))).contains(NSFC);
    assertThat(index.find(organization("NSFC", "00p991c53"))).isEmpty();
    assertThat(index.find(organization("Arc Fund", "00p991c53"))).contains(OTHER);
  }

  @Test
  void a_programme_is_known_by_its_beginning_in_whole_words() {
    assertThat(index.ofProgramme("Key R and D Program (Young Scientists)")).containsExactly(NSFC);
    assertThat(index.ofProgramme("Key R&D Programmes")).isEmpty();
    assertThat(index.ofProgramme("")).isEmpty();
  }
}
