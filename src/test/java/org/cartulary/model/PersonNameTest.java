package org.cartulary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jun Shu               | Jun       |             | Shu
          Zenan Ling            | Zenan     |             | Ling
          Hongxin Wei           | Hongxin   |             | Wei
          Zeng Li               | Zeng      |             | Li
          Jun Ouyang            | Jun       |             | Ouyang
          Si-wei Lyu            | Si-wei    |             | Lyu
          Zhang Xiaojing        | Xiaojing  |             | Zhang
          SHU Jun               | Jun       |             | SHU
          Kim Min-jun           | Min-jun   |             | Kim
          Javen Qinfeng Shi     | Javen     | Qinfeng     | Shi
          Tom van den Akker     | Tom       |             | van den Akker
          R. J. van Holst       | R.        | J.          | van Holst
          Robert De Niro        | Robert    |             | De Niro
          Marcelo D' Amorim     | Marcelo   |             | D' Amorim
          Muhammad al-Khwarizmi | Muhammad  |             | al-Khwarizmi
          Z. Liao               | Z.        |             | Liao
          E.-J. Wagenmakers     | E.-J.     |             | Wagenmakers
          A. G. Schrantee       | A.        | G.          | Schrantee
          Eduard Campillo-Funolet | Eduard  |             | Campillo-Funolet
          Md Abdullah A Khan    | Md        | Abdullah A  | Khan
          Michael A. Puthawala  | Michael   | A.          | Puthawala
          Anh Van Nguyen        | Anh       | Van         | Nguyen
          John Smith Jr.        | John      |             | Smith Jr.
          Rosén, Adi            | Adi       |             | Rosén
          van den Akker, Tom R. | Tom       | R.          | van den Akker
          Prof. Dr. Kai Wan     | Kai       |             | Wan
          Jane Doe, PhD         | Jane      |             | Doe
          廖振宇                | 振宇      |             | 廖
          欧阳修                | 修        |             | 欧阳
          歐陽天一              | 天一      |             | 歐陽
          张伟教授              | 伟        |             | 张
          """)
  void splits_what_can_be_split_safely(String printed, String given, String middle, String family) {
    PersonName name = PersonName.parse(printed);
    assertThat(name.given()).isEqualTo(given);
    assertThat(name.middle()).isEqualTo(middle);
    assertThat(name.family()).isEqualTo(family);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mattern",
        "上田 真二",
        "上田真二",
        "林太郎",
        "いとう まこと",
        "Xu Jun",
        "Wang Li Ming",
        "Nguyen Van Anh",
        "Gabriel García Márquez",
        "Hsu Wen-Chieh",
        "Maria de Fátima Silva",
        "von Neumann",
        "Liao Z.",
        "Michael E",
        "HUST Machine Learning Group",
        "University of Bonn",
        "Иван Петров",
        "Team 42",
        "A, B, C",
        "ada lovelace"
      })
  void leaves_whole_what_it_cannot_tell(String printed) {
    assertThat(PersonName.parse(printed)).isEqualTo(PersonName.whole(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Jun Shu", "Tom van den Akker", "R. J. van Holst", "廖振宇", "John Smith Jr.", "X"})
  void a_label_parses_to_the_same_parts(String printed) {
    PersonName name = PersonName.parse(printed);
    PersonName again = PersonName.parse(name.label());
    assertThat(again.given()).isEqualTo(name.given());
    assertThat(again.middle()).isEqualTo(name.middle());
    assertThat(again.family()).isEqualTo(name.family());
  }

  @Test
  void keeps_the_printed_form_with_its_white_space_collapsed() {
    assertThat(PersonName.parse("  Jun \u00A0 Shu ").full()).isEqualTo("Jun Shu");
    assertThat(PersonName.parse("Prof. Kai Wan").full()).isEqualTo("Kai Wan");
  }

  @Test
  void labels_people_as_vivo_does() {
    assertThat(PersonName.parse("Michael A. Puthawala").label()).isEqualTo("Puthawala, Michael A.");
    assertThat(PersonName.parse("廖振宇").label()).isEqualTo("廖振宇");
  }

  @Test
  void rejects_a_blank_name() {
    assertThatThrownBy(() -> PersonName.parse(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
