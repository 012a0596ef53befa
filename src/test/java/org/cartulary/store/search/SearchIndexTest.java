package org.cartulary.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
  private static IndexedSite site;

  @BeforeAll
  static void open() {
    site = IndexedSite.example();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Muller | person-muller",
        "MÜLLER zoe | person-muller",
        "Zoë Müller | person-muller",
        "etude des reseaux | grant-plan",
        "随机矩阵 | topic-matrices",
        "机器学习 | grant-matrices",
        "神经网络 | grant-network",
        "经网 | grant-network",
        "深層学習 | grant-kyoto",
        "学習 | grant-kyoto",
        "数理的 | grant-kyoto",
        "上田 | person-ueda",
        "rand mat | grant-matrices",
        "rmt | topic-matrices",
        "hust | organization-hust",
        "ＨＵＳＴ | organization-hust",
        "62206101 | grant-matrices",
        "6220 | grant-matrices",
        "NSFC 62206101 | grant-matrices",
        "U22A2064 | grant-network",
        "U22A 2064 | grant-network",
        "u22a-2064 | grant-network",
        "JP22K03429 | grant-kyoto",
        "jp22k 03429 | grant-kyoto",
        "0000-0002-1825-0097 | person-muller",
        "10.1/x | publication-pruning",
        "https://ror.org/00p991c53 | organization-hust",
        "spectra | grant-matrices",
        "free probability | grant-matrices",
      })
  void the_first_thing_found_is_the_one_meant(String words, String key) {
    assertThat(site.keys(words)).as(words).first().isEqualTo(key);
  }
}
