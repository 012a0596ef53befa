package org.cartulary.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.cartulary.serve.api.ChartData.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
  private static final NumberFormat NUMBERS = NumberFormat.getNumberInstance(Locale.GERMAN);

  private static <T extends Drawing.Shape> List<T> shapes(Drawing drawing, Class<T> kind) {
    return drawing.shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void a_bar_is_as_long_as_its_value_is_large() {
    Drawing chart =
        BarChart.draw(
            List.of(new Point("a", "", 4), new Point("b", "", 2), new Point("c", "", 0)), NUMBERS);
    List<Drawing.Box> bars = shapes(chart, Drawing.Box.class);
    assertThat(bars.get(0).width()).isEqualTo(2 * bars.get(1).width());
    assertThat(bars.get(2).width()).isZero();
    assertThat(shapes(chart, Drawing.Text.class))
        .extracting(Drawing.Text::text)
        .containsExactly("a", "4", "b", "2", "c", "0");
  }

  @Test
  void it_says_how_many_rows_it_shows_and_writes_numbers_as_the_page_does() {
    List<Point> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(new Point("p" + i, "q" + i, 1_234_567.5));
    }
    assertThat(BarChart.draw(many, NUMBERS).rows()).isEqualTo(25);
    assertThat(shapes(BarChart.draw(many, NUMBERS), Drawing.Text.class).get(1).text())
        .isEqualTo("1.234.567,5");
    assertThat(NetworkPicture.draw(many).rows()).isEqualTo(18);
    assertThat(LineChart.draw(many, NUMBERS).rows()).isZero();
  }

  @Test
  void a_long_label_is_cut_between_characters() {
    Drawing chart = BarChart.draw(List.of(new Point("𝔊".repeat(60), "", 1)), NUMBERS);
    assertThat(shapes(chart, Drawing.Text.class).get(0).text()).isEqualTo("𝔊".repeat(25) + "…");
  }

  @Test
  void a_line_goes_through_every_year_and_one_without_a_row_is_nought() {
    Drawing chart =
        LineChart.draw(
            List.of(
                new Point("2020", "", 3), new Point("2023", "", 6), new Point("unknown", "", 9)),
            NUMBERS);
    List<Drawing.Dot> dots = shapes(chart, Drawing.Dot.class);
    assertThat(dots).hasSize(4);
    assertThat(dots.get(1).y()).isEqualTo(dots.get(2).y()).isGreaterThan(dots.get(0).y());
    assertThat(dots.get(3).y()).isLessThan(dots.get(0).y());
    assertThat(chart.rows()).isEqualTo(2);
    assertThat(shapes(chart, Drawing.Text.class))
        .extracting(Drawing.Text::text)
        .contains("2020", "2023", "6");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 36, 300})
  void a_network_of_any_size_fits_its_picture_and_is_the_same_each_time(int people) {
    long seed = people;
    Random random = new Random(seed);
    List<Point> links = new ArrayList<>();
    for (int i = 0; i < people * 3; i++) {
      links.add(
          new Point("p" + random.nextInt(people), "q" + random.nextInt(people), random.nextInt(9)));
    }
    Drawing picture = NetworkPicture.draw(links);
    assertThat(shapes(picture, Drawing.Dot.class))
        .as("seed " + seed)
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(36)
        .allSatisfy(
            dot -> {
              assertThat(dot.x()).isBetween(0.0, (double) picture.width());
              assertThat(dot.y()).isBetween(0.0, (double) picture.height());
            });
    assertThat(NetworkPicture.draw(links)).isEqualTo(picture);
  }

  @Test
  void those_who_are_linked_stand_nearer_than_those_who_are_not() {
    List<Point> two = new ArrayList<>();
    for (String group : List.of("a", "b")) {
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < i; j++) {
          two.add(new Point(group + i, group + j, 1));
        }
      }
    }
    Drawing picture = NetworkPicture.draw(two);
    List<Drawing.Dot> dots = shapes(picture, Drawing.Dot.class);
    List<String> names =
        shapes(picture, Drawing.Text.class).stream().map(Drawing.Text::text).toList();
    double within = distance(dots, names, Stream.of("a0", "a1", "a2", "a3").toList());
    double between = distance(dots, names, Stream.of("a0", "b0", "a1", "b1").toList());
    assertThat(within).isLessThan(between);
  }

  private static double distance(List<Drawing.Dot> dots, List<String> names, List<String> some) {
    double sum = 0;
    for (String one : some) {
      for (String other : some) {
        Drawing.Dot from = dots.get(names.indexOf(one));
        Drawing.Dot to = dots.get(names.indexOf(other));
        sum += Math.hypot(from.x() - to.x(), from.y() - to.y());
      }
    }
    return sum;
  }
}
