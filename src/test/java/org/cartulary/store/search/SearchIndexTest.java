package org.cartulary.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "22K-03429 | grant-kyoto",
        "JSPS JP22K03429 | grant-kyoto",
        "JSPS-22K03429 | grant-kyoto",
        "NSFC-62206101 | grant-matrices",
        "nsfc62206101 | grant-matrices",
        "NSFC（62206101） | grant-matrices",
        "国家自然科学基金委员会62206101 | grant-matrices",
        "random matrix 62206101 | grant-matrices",
        "0000-0002-1825-0097 | person-muller",
        "10.1/x | publication-pruning",
        "https://ror.org/00p991c53 | organization-hust",
        "spectra | grant-matrices",
        "free probability | grant-matrices",
      })
  void the_first_thing_found_is_the_one_meant(String words, String key) {
    assertThat(site.keys(words)).as(words).first().isEqualTo(key);
  }

  private static Map<String, Long> counts(Kind kind, Map<Facet, Set<String>> chosen, Facet facet) {
    return site.find(IndexedSite.search(Optional.of(kind), "", chosen)).facets().get(facet).stream()
        .collect(Collectors.toMap(Found.Count::value, Found.Count::count));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "***",
        "()",
        "AND OR NOT",
        "title:{!x}",
        "\"",
        "\\",
        "/.*/",
        "a*b?",
        "~^",
        "nobody here"
      })
  void there_is_no_syntax(String words) {
    assertThat(site.keys(words)).isEmpty();
  }

  @Test
  void nothing_to_look_for_is_everything() {
    assertThat(site.keys(Kind.GRANT, " ")).hasSize(4);
    assertThat(site.keys(Kind.ORGANIZATION, "")).hasSize(4);
    assertThat(site.keys(Kind.FUNDER, ""))
        .containsExactly("organization-jsps", "organization-nsfc");
    int topics = site.indexes.read(index -> index.count(Kind.TOPIC));
    assertThat(topics).isEqualTo(3);
  }

  @Test
  void a_grant_counts_in_every_year_in_which_it_runs() {
    assertThat(counts(Kind.GRANT, Map.of(), Facet.YEAR))
        .containsOnly(
            Map.entry("2019", 1L),
            Map.entry("2020", 1L),
            Map.entry("2021", 1L),
            Map.entry("2023", 1L),
            Map.entry("2024", 1L),
            Map.entry("2025", 1L));
  }

  @Test
  void the_dates_tell_a_grants_status_and_where_there_are_none_its_source() {
    assertThat(counts(Kind.GRANT, Map.of(), Facet.STATUS))
        .containsOnly(
            Map.entry("completed", 2L), Map.entry("ongoing", 1L), Map.entry("planned", 1L));
    assertThat(site.keys(Kind.GRANT, Map.of(Facet.STATUS, Set.of("ongoing"))))
        .containsExactly("grant-kyoto");
  }

  @Test
  void a_topic_stands_for_those_below_it() {
    assertThat(counts(Kind.GRANT, Map.of(), Facet.TOPIC))
        .containsOnly(
            Map.entry("topic-mathematics", 2L),
            Map.entry("topic-matrices", 1L),
            Map.entry("topic-networks", 1L));
  }

  @Test
  void an_institution_takes_part_itself_or_by_its_people() {
    assertThat(counts(Kind.GRANT, Map.of(), Facet.INSTITUTION))
        .containsOnly(Map.entry("organization-hust", 2L), Map.entry("organization-nord", 1L));
  }

  @Test
  void values_of_one_facet_are_alternatives_and_facets_add_up() {
    assertThat(
            site.keys(
                Kind.GRANT, Map.of(Facet.FUNDER, Set.of("organization-nsfc", "organization-jsps"))))
        .hasSize(4);
    Map<Facet, Set<String>> both =
        Map.of(Facet.FUNDER, Set.of("organization-nsfc"), Facet.YEAR, Set.of("2024"));
    assertThat(site.keys(Kind.GRANT, both)).containsExactly("grant-matrices");
    // The other funder is still offered, with what it would find beside the year.
    assertThat(counts(Kind.GRANT, both, Facet.FUNDER))
        .containsOnly(Map.entry("organization-nsfc", 1L));
    assertThat(counts(Kind.GRANT, both, Facet.YEAR)).containsEntry("2019", 1L);
  }

  @Test
  void where_a_person_is_chosen_a_role_is_theirs() {
    Map<Facet, Set<String>> ueda = Map.of(Facet.PERSON, Set.of("person-ueda"));
    assertThat(counts(Kind.GRANT, ueda, Facet.ROLE))
        .containsOnly(Map.entry("pi", 1L), Map.entry("researcher", 1L));
    assertThat(
            site.keys(
                Kind.GRANT, Map.of(Facet.PERSON, Set.of("person-ueda"), Facet.ROLE, Set.of("pi"))))
        .containsExactly("grant-kyoto");
    assertThat(counts(Kind.PERSON, Map.of(), Facet.ROLE))
        .containsOnly(Map.entry("pi", 2L), Map.entry("researcher", 2L));
  }

  @Test
  void what_is_chosen_and_is_not_there_is_told_with_zero() {
    Map<Facet, Set<String>> nobody = Map.of(Facet.FUNDER, Set.of("nobody"));
    assertThat(site.keys(Kind.GRANT, nobody)).isEmpty();
    assertThat(counts(Kind.GRANT, nobody, Facet.FUNDER)).containsEntry("nobody", 0L);
  }

  @Test
  void a_row_says_who_leads_and_marks_what_was_looked_for() {
    Hit hit =
        site.find(IndexedSite.search(Optional.of(Kind.GRANT), "spectra random", Map.of()))
            .hits()
            .get(0);
    assertThat(hit.people().get(0).label().text()).isEqualTo("Müller, Zoë");
    assertThat(hit.awardNumbers()).containsExactly("62206101");
    assertThat(hit.from()).contains("2023-01");
    assertThat(hit.until()).contains("2025");
    assertThat(hit.name().pieces().get(0)).isEqualTo(new Marked.Piece("Random", true));
    assertThat(hit.snippets().get(0).pieces()).contains(new Marked.Piece("spectra", true));
  }

  @Test
  void a_thing_that_was_found_by_another_name_shows_it() {
    Hit hit =
        site.find(IndexedSite.search(Optional.of(Kind.TOPIC), "随机矩阵", Map.of())).hits().get(0);
    assertThat(hit.name().text()).isEqualTo("Random matrices");
    assertThat(hit.otherName().orElseThrow())
        .isEqualTo(new Marked(List.of(new Marked.Piece("随机矩阵", true)), "zh"));
  }

  @Test
  void suggestions_come_from_names_and_numbers() {
    assertThat(suggested("rand mat")).contains("topic-matrices", "grant-matrices");
    assertThat(suggested("U22")).containsExactly("grant-network");
    assertThat(suggested("神")).containsExactly("grant-network");
    assertThat(suggested("spectra")).isEmpty();
    assertThat(suggested(" ")).isEmpty();
  }

  private static List<String> suggested(String typed) {
    return site.indexes.read(
        index -> index.suggest(typed, 10, "en").stream().map(Hit::key).toList());
  }
}
