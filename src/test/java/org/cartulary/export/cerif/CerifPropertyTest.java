package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SmallSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever sources say, what is written is valid, and says of each thing the same everywhere. */
class CerifPropertyTest {
  private static final int SIZE = 60;

  static Stream<Arguments> sites() {
    return Stream.of(CerifVersion.values())
        .flatMap(version -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(version, seed)));
  }

  @ParameterizedTest(name = "version {0}, seed {1}")
  @MethodSource("sites")
  void any_site_passes_the_checks_of_the_validator(CerifVersion version, long seed)
      throws Exception {
    CerifFormat format = new CerifFormat(version, SmallSite.SITE);
    List<CerifChecks.Item> items =
        CerifItems.of(format, new RandomSite(seed, SIZE).records(), Losses.IGNORED);

    assertThat(items).hasSizeGreaterThan(2 * SIZE);
    assertThat(
            new CerifChecks(version, CerifSchemas.read(), CerifItems.REPOSITORY).violations(items))
        .isEmpty();
  }
}
