package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartulary.export.record.Losses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CerifFormatTest {
  @ParameterizedTest
  @EnumSource
  void all_items_pass_the_checks_of_the_validator(CerifVersion version) throws Exception {
    CerifFormat format = new CerifFormat(version, CerifRecords.SITE);
    List<CerifChecks.Item> items = CerifItems.of(format, CerifRecords.ALL, Losses.IGNORED);

    assertThat(items).hasSize(12);
    assertThat(
            new CerifChecks(version, CerifSchemas.read(), CerifItems.REPOSITORY).violations(items))
        .isEmpty();
  }
}
