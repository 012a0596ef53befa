package org.cartulary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.cartulary.model.Funder;
import org.junit.jupiter.api.Test;

class FunderRegistryTest {
  private final List<Funder> funders = FunderRegistry.load();

  @Test
  void keys_and_abbreviations_are_unique() {
    assertThat(funders).extracting(Funder::key).doesNotHaveDuplicates();
    assertThat(funders.stream().flatMap(f -> f.abbreviations().stream())).doesNotHaveDuplicates();
  }

  @Test
  void countries_are_iso_codes_and_ror_ids_have_their_form() {
    List<String> codes = List.of(Locale.getISOCountries());
    assertThat(funders)
        .allSatisfy(
            funder -> {
              assertThat(funder.country())
                  .satisfiesAnyOf(c -> assertThat(c).isNull(), c -> assertThat(c).isIn(codes));
              assertThat(funder.ror())
                  .satisfiesAnyOf(
                      r -> assertThat(r).isNull(),
                      r -> assertThat(r).matches("0[a-z0-9]{6}\\d{2}"));
            });
  }

  @Test
  void knows_the_syntax_of_award_numbers() {
    Funder nsfc = funders.stream().filter(f -> f.key().equals("nsfc")).findFirst().orElseThrow();
    assertThat(nsfc.awardNumbers()).anyMatch(p -> p.matcher("U2241212").matches());
    assertThat(nsfc.awardNumbers()).noneMatch(p -> p.matcher("OFA00003").matches());
  }
}
