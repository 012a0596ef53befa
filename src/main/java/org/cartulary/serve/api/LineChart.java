package org.cartulary.serve.api;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cartulary.serve.api.ChartData.Point;

/** A line over years; a year without a row counts as zero. */
final class LineChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 260;
  private static final int LEFT = 24;
  private static final int RIGHT = 20;
  private static final int TOP = 34;
  private static final int BOTTOM = 30;
  private static final int MOST_YEARS = 200;
  private static final int MOST_LABELS = 12;

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private LineChart() {}

  /**
   * Draws the rows whose label is a year, of the last years if there are many.
   *
   * @param numbers writes values
   */
  static Drawing draw(List<Point> points, NumberFormat numbers) {
    TreeMap<Integer, Double> byYear = new TreeMap<>();
    for (Point point : points) {
      if (YEAR.matcher(point.label()).matches()) {
        byYear.merge(Integer.valueOf(point.label()), point.value(), Double::sum);
      }
    }
    if (byYear.isEmpty()) {
      return new Drawing(WIDTH, HEIGHT, List.of(), 0);
    }
    int last = byYear.lastKey();
    int first = Math.max(byYear.firstKey(), last - MOST_YEARS + 1);
    int drawn =
        (int)
            points.stream()
                .filter(point -> YEAR.matcher(point.label()).matches())
                .filter(point -> Integer.parseInt(point.label()) >= first)
                .count();
    double most =
        Math.max(1, byYear.tailMap(first).values().stream().mapToDouble(v -> v).max().orElse(1));
    List<Drawing.Shape> shapes = new ArrayList<>(axes(most, numbers));
    int step = Math.max(1, (int) Math.ceil((last - first + 1) / (double) MOST_LABELS));
    double beforeX = 0;
    double beforeY = 0;
    for (int year = first; year <= last; year++) {
      double x = first == last ? LEFT : LEFT + (year - first) * across() / (last - first);
      double y = HEIGHT - BOTTOM - byYear.getOrDefault(year, 0.0) / most * down();
      if (year > first) {
        shapes.add(new Drawing.Line(beforeX, beforeY, x, y, 2));
      }
      shapes.add(
          new Drawing.Dot(x, y, 3, year + ": " + numbers.format(byYear.getOrDefault(year, 0.0))));
      if ((year - first) % step == 0) {
        shapes.add(new Drawing.Text(x, HEIGHT - 8, "middle", Integer.toString(year)));
      }
      beforeX = x;
      beforeY = y;
    }
    return new Drawing(WIDTH, HEIGHT, shapes, drawn);
  }

  private static double across() {
    return WIDTH - LEFT - RIGHT;
  }

  private static double down() {
    return HEIGHT - TOP - BOTTOM;
  }

  private static List<Drawing.Shape> axes(double most, NumberFormat numbers) {
    double ground = HEIGHT - BOTTOM;
    return List.of(
        new Drawing.Line(LEFT, ground, WIDTH - RIGHT, ground, 1),
        new Drawing.Line(LEFT, TOP, LEFT, ground, 1),
        new Drawing.Text(LEFT - 6, ground, "end", "0"),
        new Drawing.Text(0, TOP - 12, "start", numbers.format(most)));
  }
}
