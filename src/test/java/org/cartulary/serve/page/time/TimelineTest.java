package org.cartulary.serve.page.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static Run years(int from, int to) {
    return new Run(
        Optional.of(Moment.inYear(LocalDate.of(from, 1, 1))),
        Optional.of(Moment.inYear(LocalDate.of(to, 1, 1))));
  }

  @Test
  void a_year_is_no_more_precise_than_a_year() {
    Axis axis = Axis.of(List.of(years(2024, 2026)), TODAY);
    assertThat(axis.from()).isEqualTo(day("2024-01-01"));
    assertThat(axis.to()).isEqualTo(day("2027-01-01"));
    List<Span> spans = Span.of(years(2024, 2026), axis);
    assertThat(spans.stream().map(Span::kind))
        .containsExactly(Span.Kind.PERHAPS, Span.Kind.SURE, Span.Kind.PERHAPS);
    assertThat(spans.get(1).from()).isEqualTo(axis.at(day("2025-01-01")), within(0.001));
    assertThat(spans.get(1).to()).isEqualTo(axis.at(day("2026-01-01")), within(0.001));
    assertThat(spans.get(0).from()).isZero();
    assertThat(spans.get(2).to()).isEqualTo(100);
  }

  @Test
  void a_run_within_one_year_is_sure_of_no_day() {
    Axis axis = Axis.of(List.of(years(2024, 2024)), TODAY);
    assertThat(Span.of(years(2024, 2024), axis))
        .singleElement()
        .satisfies(span -> assertThat(span.kind()).isEqualTo(Span.Kind.PERHAPS));
  }

  @Test
  void a_run_of_known_days_is_sure_between_them() {
    Run run =
        new Run(
            Optional.of(Moment.on(day("2024-03-01"))), Optional.of(Moment.on(day("2024-03-31"))));
    Axis axis = Axis.of(List.of(run), TODAY);
    assertThat(Span.of(run, axis).stream().map(Span::kind))
        .containsExactly(Span.Kind.PERHAPS, Span.Kind.SURE, Span.Kind.PERHAPS);
    assertThat(Span.of(run, axis).get(0).width()).isEqualTo("0.14%");
  }

  @Test
  void what_has_no_end_is_open_beyond_today() {
    Run run = new Run(Optional.of(Moment.inMonth(day("2023-01-01"))), Optional.empty());
    Axis axis = Axis.of(List.of(run), TODAY);
    assertThat(axis.to()).isEqualTo(day("2027-01-01"));
    List<Span> spans = Span.of(run, axis);
    assertThat(spans.get(1).kind()).isEqualTo(Span.Kind.OPEN);
    assertThat(spans.get(1).to()).isEqualTo(100);
    Run ends = new Run(Optional.empty(), Optional.of(Moment.inYear(day("2024-01-01"))));
    assertThat(Span.of(ends, Axis.of(List.of(ends), TODAY)).stream().map(Span::kind))
        .containsExactly(Span.Kind.PERHAPS);
  }

  @Test
  void an_end_before_the_start_is_drawn_as_it_stands() {
    Run run = years(2024, 2020);
    Axis axis = Axis.of(List.of(run), TODAY);
    assertThat(Span.of(run, axis)).hasSize(2).allMatch(s -> s.kind() == Span.Kind.PERHAPS);
    assertThat(Span.of(run, axis).get(0).from()).isZero();
  }

  @Test
  void today_is_marked_where_it_is_near() {
    assertThat(Axis.of(List.of(years(2024, 2026)), TODAY).today()).contains(TODAY);
    assertThat(Axis.of(List.of(years(2020, 2023)), TODAY).to()).isEqualTo(day("2026-01-01"));
    assertThat(Axis.of(List.of(years(1990, 1993)), TODAY).today()).isEmpty();
    assertThat(Axis.of(List.of(years(1990, 1993)), TODAY).to()).isEqualTo(day("1994-01-01"));
    assertThat(Axis.of(List.of(years(2027, 2029)), TODAY).from()).isEqualTo(day("2025-01-01"));
  }

  @Test
  void years_on_the_line_are_few_and_round() {
    assertThat(Axis.of(List.of(years(2018, 2026)), TODAY).ticks().stream().map(Axis.Tick::year))
        .containsExactly(2018, 2020, 2022, 2024, 2026);
    Axis long_ = Axis.of(List.of(years(1, 9999)), TODAY);
    assertThat(long_.ticks()).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void a_single_day_can_be_seen() {
    for (String date : List.of("1990-01-01", "2005-06-15", "2029-12-31")) {
      Run run = new Run(Optional.of(Moment.on(day(date))), Optional.of(Moment.on(day(date))));
      Axis axis = Axis.of(List.of(years(1990, 2029), run), TODAY);
      assertThat(Span.of(run, axis))
          .singleElement()
          .satisfies(
              span -> {
                assertThat(span.to() - span.from()).isEqualTo(0.8, within(0.001));
                assertThat(span.to()).isLessThanOrEqualTo(100);
                assertThat(span.from()).isEqualTo(axis.at(day(date)), within(0.8));
              });
    }
    Run month =
        new Run(
            Optional.of(Moment.on(day("2005-06-01"))), Optional.of(Moment.on(day("2005-06-30"))));
    List<Span> spans = Span.of(month, Axis.of(List.of(years(1990, 2029)), TODAY));
    assertThat(spans.stream().map(Span::kind))
        .containsExactly(Span.Kind.PERHAPS, Span.Kind.SURE, Span.Kind.PERHAPS);
    assertThat(spans.get(2).to() - spans.get(0).from()).isEqualTo(0.8, within(0.001));
    assertThat(spans.get(1).from()).isEqualTo(spans.get(0).to());
  }

  @Test
  void a_year_is_written_where_it_ends_on_the_line() {
    List<Axis.Tick> ticks = Axis.of(List.of(years(2008, 2025)), TODAY).ticks();
    assertThat(ticks.stream().filter(Axis.Tick::isWritten).map(Axis.Tick::year))
        .contains(2010, 2020)
        .doesNotContain(2025);
    assertThat(ticks.get(ticks.size() - 1).year()).isEqualTo(2025);
  }

  @Test
  void whatever_runs_there_are_every_piece_lies_on_the_line() {
    long seed = 20_261_125;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<Run> runs =
          java.util.stream.IntStream.range(0, 1 + random.nextInt(5))
              .mapToObj(any -> run(random))
              .toList();
      Timeline timeline = Timeline.of(runs.stream().map(List::of).toList(), TODAY);
      assertThat(timeline.bars()).as("seed %d, case %d", seed, i).hasSameSizeAs(runs);
      assertThat(timeline.bars().stream().flatMap(List::stream))
          .as("seed %d, case %d", seed, i)
          .allMatch(span -> span.from() >= 0 && span.from() < span.to() && span.to() <= 100);
    }
  }

  private static Run run(Random random) {
    Optional<Moment> start = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(random));
    Optional<Moment> end =
        start.isEmpty() || random.nextBoolean() ? Optional.of(any(random)) : Optional.empty();
    return new Run(start, end);
  }

  private static Moment any(Random random) {
    LocalDate day = LocalDate.of(1950 + random.nextInt(120), 1, 1).plusDays(random.nextInt(365));
    return switch (random.nextInt(3)) {
      case 0 -> Moment.inYear(day);
      case 1 -> Moment.inMonth(day);
      default -> Moment.on(day);
    };
  }

  @Test
  void nothing_runs_without_an_end() {
    assertThatThrownBy(() -> new Run(Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
