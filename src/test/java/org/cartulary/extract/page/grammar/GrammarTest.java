package org.cartulary.extract.page.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.cartulary.extract.FunderRegistry;
import org.cartulary.extract.Lexicon;
import org.cartulary.model.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small grammars by themselves. */
class GrammarTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final KnownFunders FUNDERS = new KnownFunders(FunderRegistry.load());
  private static final RoleWords ROLES = new RoleWords(LEXICON);

  private final DateGrammar dates = new DateGrammar(LEXICON);
  private final AwardNumberGrammar numbers = new AwardNumberGrammar(LEXICON, FUNDERS);
  private final FundingGrammar funding = new FundingGrammar(LEXICON, FUNDERS);
  private final PeopleGrammar people = new PeopleGrammar(LEXICON, ROLES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023.01–2025.12 | 2023-01 | 2025-12",
        "2024-2026 | 2024 | 2026",
        "Sep 2021 – Aug 2024 | 2021-09 | 2024-08",
        "from September 1, 2021 to 31 August 2024 | 2021-09-01 | 2024-08-31",
        "09/2020-08/2023 | 2020-09 | 2023-08",
        "01.07.2020 bis 30.06.2023 | 2020-07-01 | 2023-06-30",
        "07/15/2020 -- 06/30/2023 | 2020-07-15 | 2023-06-30",
        "2025年4月至2028年3月 | 2025-04 | 2028-03",
        "2022-1至2023-12 | 2022-01 | 2023-12",
        "January – March 2026 | 2026-01 | 2026-03",
        "20230101-20251231 | 2023-01-01 | 2025-12-31",
        "2016-19 | 2016 | 2019",
        "since 2024 | 2024 | null",
        "2022 – present | 2022 | null",
        "until 06/2027 | null | 2027-06",
        "between 2019 and 2021 | 2019 | 2021"
      })
  void reads_ranges_in_the_precision_printed(String text, String start, String end) {
    List<PeriodMention> found = dates.find(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).range()).isTrue();
    Period period = Objects.requireNonNull(found.get(0).period());
    assertThat(String.valueOf(period.start())).isEqualTo(start);
    assertThat(String.valueOf(period.end())).isEqualTo(end);
  }

  @Test
  void does_not_guess_an_impossible_date_or_an_undecided_day() {
    assertThat(dates.find("2023.13").get(0).impossible()).isEqualTo("2023.13");
    assertThat(dates.find("2023.13").get(0).period()).isNull();
    assertThat(dates.find("30 February 2023").get(0).period()).isNull();
    assertThat(dates.find("03/04/2023").get(0).period())
        .extracting(p -> String.valueOf(Objects.requireNonNull(p).start()))
        .isEqualTo("2023");
  }

  @Test
  void a_number_that_looks_like_a_date_is_none() {
    assertThat(dates.find("Open Fund 20210108")).isEmpty();
    assertThat(dates.find("2025YFA1018600, FA8655-09-1-3055, ABC-2021-00012")).isEmpty();
    assertThat(numbers.whole("2021-2023")).isEmpty();
    assertThat(numbers.whole("20210108")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NSFC-62206101 | NSFC-62206101 | 62206101",
        "supported by the National Natural Science Foundation of China (No. 62206101) | 62206101 | 62206101",
        "DFG 499999991 | 499999991 | 499999991",
        "Grant Agreement No. 101054321 | 101054321 | 101054321",
        "批准号：2019ZR0777 | 2019ZR0777 | 2019ZR0777",
        "EPSRC grant EP/X999999/1 | EP/X999999/1 | EP/X999999/1"
      })
  void reads_award_numbers(String text, String printed, String normalized) {
    assertThat(numbers.find(text.replace('：', ':')))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.value().printed()).isEqualTo(printed);
              assertThat(m.value().normalized()).isEqualTo(normalized);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NSFC Grant (Major Program) | NSFC | Major Program",
        "Beijing Natural Science Foundation (General Program) | Beijing Natural Science Foundation | General Program",
        "National Key R&D Program of China (Young Scientists) | null | National Key R&D Program of China (Young Scientists)",
        "Acme-Orion Open Fund | Acme-Orion | Open Fund",
        "NSERC Discovery Grants Program | NSERC | Discovery Grants Program",
        "国家自然科学基金面上项目 | 国家自然科学基金 | 面上项目",
        "Knowledge Innovation Project of Wuhan | null | Knowledge Innovation Project of Wuhan"
      })
  void splits_funder_and_programme(String text, String funder, String programme) {
    Funding found = funding.parse(text).orElseThrow();
    assertThat(words(text, found.funder())).isEqualTo(funder);
    assertThat(words(text, found.programme())).isEqualTo(programme);
  }

  @Test
  void a_title_is_no_funding() {
    assertThat(funding.parse("Foundations of Slow Learning")).isEmpty();
    assertThat(funding.parse("Theory, methods and applications of graphs")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "led by Tom van den Akker at the University of Arts and Sciences | Tom van den Akker PRINCIPAL_INVESTIGATOR University of Arts and Sciences",
        "Co-PIs: J. O'Neil-Smith (CSIRO), Ahmed Al-Harbi | J. O'Neil-Smith CO_PRINCIPAL_INVESTIGATOR CSIRO; Ahmed Al-Harbi CO_PRINCIPAL_INVESTIGATOR",
        "由张三教授主持 | 张三 PRINCIPAL_INVESTIGATOR",
        "负责人:李四(云岭大学) | 李四 PRINCIPAL_INVESTIGATOR 云岭大学",
        "of which I am a co-PI | OWNER CO_PRINCIPAL_INVESTIGATOR",
        "led by Prof. Ada Marlowe and me | Ada Marlowe PRINCIPAL_INVESTIGATOR; OWNER PRINCIPAL_INVESTIGATOR",
        "headed by him | UNCLEAR PRINCIPAL_INVESTIGATOR"
      })
  void reads_people(String text, String expected) {
    String found = String.join("; ", people.find(text).stream().map(m -> person(text, m)).toList());
    assertThat(found).isEqualTo(expected);
  }

  private static String person(String text, PersonMention m) {
    String who = m.who() == PersonMention.Who.NAMED ? words(text, m.name()) : m.who().name();
    String place = m.affiliation() == null ? "" : " " + words(text, m.affiliation());
    return who + " " + m.role() + place;
  }

  private static String words(String text, Funding.@Nullable Range range) {
    return range == null ? "null" : text.substring(range.from(), range.to());
  }
}
