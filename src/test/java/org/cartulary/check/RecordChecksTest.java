package org.cartulary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Funder;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Organization;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Period;
import org.cartulary.model.Text;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordChecksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

  private static final List<Funder> REGISTRY =
      List.of(
          funder("ponds", "Pond Foundation", "PF", "\\d{8}", "Key Pond Program"),
          funder("poetry", "Poetry Fund", "PF", "P-\\d+", "Verse Grants"),
          new Funder(
              "lakes", "Lake Trust", List.of(), List.of(), null, null, List.of(), List.of()));

  private final List<Problem> problems = new ArrayList<>();
  private final RecordChecks checks = new RecordChecks(TODAY, REGISTRY);

  private static Funder funder(
      String key, String name, String abbreviation, String syntax, String programme) {
    return new Funder(
        key,
        name,
        List.of(abbreviation),
        List.of(),
        null,
        null,
        List.of(Pattern.compile(syntax)),
        List.of(programme));
  }

  private static Evidence at(int line, int column, String prefix, String quote, String suffix) {
    return new Evidence(
        "projects.txt", line, column, 0, quote.length(), quote, prefix, suffix, 0.9);
  }

  private static Evidence at(int line, String quote) {
    return at(line, 1, "", quote, "");
  }

  private static Grant.Builder grant() {
    return Grant.at(at(5, "PF-62000001: Tides in Ponds"))
        .title(new Fact<>(new Text("Tides in Ponds", "en"), at(5, "Tides in Ponds")))
        .funder(fundedBy("PF"));
  }

  private static Fact<Organization> fundedBy(String name) {
    return new Fact<>(Organization.named(name, at(5, name)), at(5, name));
  }

  private static Fact<Period> period(@Nullable String start, @Nullable String end) {
    return new Fact<>(new Period(date(start), date(end)), at(7, 14, "This runs (", "2024", ")."));
  }

  private static @Nullable PartialDate date(@Nullable String iso) {
    return iso == null || iso.isEmpty() ? null : PartialDate.parse(iso);
  }

  private static Fact<AwardNumber> number(String normalized) {
    return new Fact<>(new AwardNumber("No. " + normalized, normalized), at(5, normalized));
  }

  private List<ProblemCode> codes() {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void says_nothing_of_a_grant_that_is_in_order() {
    assertThat(
            checks.accepts(
                grant().awardNumber(number("62000001")).period(period("2024", "2026")).build(),
                problems::add))
        .isTrue();
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, 2024, 2026, true",
    "COMPLETED, 2024, 2026-07, true",
    "COMPLETED, 2024, 2026-07-15, true",
    "COMPLETED, 2024, 2026-07-14, false",
    "COMPLETED, 2024, 2025, false",
    "COMPLETED, 2024, , false",
    "COMPLETED, 2027, , true",
    "ONGOING, 2024, 2025, true",
    "ONGOING, 2024, 2026-06, true",
    "ONGOING, 2024, 2026-07, false",
    "ONGOING, 2024, 2026, false",
    "ONGOING, 2027, , false",
  })
  void holds_the_heading_against_the_dates(
      GrantStatus status, String start, @Nullable String end, boolean contradicts) {
    Grant grant =
        grant().period(period(start, end)).status(new Fact<>(status, at(3, "A heading"))).build();
    assertThat(checks.accepts(grant, problems::add)).isTrue();
    assertThat(codes())
        .isEqualTo(contradicts ? List.of(ProblemCode.STATUS_CONTRADICTS_DATES) : List.of());
  }

  @Test
  void shows_the_dates_in_their_sentence_and_names_the_heading() {
    checks.accepts(
        grant()
            .period(period("2024", "2026"))
            .status(new Fact<>(GrantStatus.COMPLETED, at(3, "Previous")))
            .build(),
        problems::add);
    Problem problem = problems.get(0);
    assertThat(problem.message()).contains("\"Previous\" (line 3)").contains("2026");
    assertThat(problem.place())
        .isEqualTo(new Place.Span("projects.txt", 7, 14, 4, "This runs (2024).", 3));
  }

  @Test
  void names_a_record_that_states_the_status_by_its_line_only() {
    checks.accepts(
        grant()
            .period(period("2024", "2026"))
            .status(new Fact<>(GrantStatus.COMPLETED, at(3, "{\"status\": ".repeat(50))))
            .build(),
        problems::add);
    assertThat(problems.get(0).message()).startsWith("line 3 says that the grant is completed");
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2024, true",
    "2024-06, 2024, false",
    "2024, 2024-01, false",
    "2024-06, 2024-05, true",
    "2024-06-02, 2024-06, false",
    "2024-06-02, 2024-06-01, true",
  })
  void refuses_dates_that_no_reading_puts_in_order(String start, String end, boolean refused) {
    boolean accepted = checks.accepts(grant().period(period(start, end)).build(), problems::add);
    assertThat(accepted).isEqualTo(!refused);
    assertThat(codes()).isEqualTo(refused ? List.of(ProblemCode.DATES_OUT_OF_ORDER) : List.of());
  }

  @Test
  void refuses_an_entry_without_a_title() {
    assertThat(checks.accepts(grant().title(null).build(), problems::add)).isFalse();
    assertThat(codes()).containsExactly(ProblemCode.TITLE_MISSING);
  }

  @Test
  void refuses_a_title_without_a_word() {
    Grant grant = grant().title(new Fact<>(new Text("—", null), at(5, "—"))).build();
    assertThat(checks.accepts(grant, problems::add)).isFalse();
    assertThat(codes()).containsExactly(ProblemCode.TITLE_MISSING);
  }

  @Test
  void notes_a_grant_that_nobody_is_said_to_fund() {
    assertThat(checks.accepts(grant().funder(null).build(), problems::add)).isTrue();
    assertThat(codes()).containsExactly(ProblemCode.FUNDER_UNCLEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "Pond Foundation, 62000001, false",
    "pond  FOUNDATION, 620, true",
    "PF, 62000001, false",
    "PF, P-7, false",
    "PF, 7, true",
    "Lake Trust, whatever, false",
    "A Funder Unknown, whatever, false",
  })
  void holds_the_number_against_every_funder_that_is_meant(
      String funder, String normalized, boolean unusual) {
    Grant grant = grant().funder(fundedBy(funder)).awardNumber(number(normalized)).build();
    assertThat(checks.accepts(grant, problems::add)).isTrue();
    assertThat(codes()).isEqualTo(unusual ? List.of(ProblemCode.AWARD_NUMBER_UNUSUAL) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"Key Pond Program", "Key Pond Program (Young Divers)"})
  void knows_a_funder_by_its_programme(String programme) {
    Grant grant =
        grant()
            .funder(null)
            .programme(new Fact<>(new Text(programme, "en"), at(5, programme)))
            .awardNumber(number("7"))
            .build();
    assertThat(checks.accepts(grant, problems::add)).isTrue();
    assertThat(codes()).containsExactly(ProblemCode.AWARD_NUMBER_UNUSUAL);
  }
}
