package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cartulary.serve.api.ChartData.Point;

/** A line over years; a year without a row counts as zero. */
final class LineChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 260;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 20;
  private static final int BOTTOM = 30;
  private static final int MOST_YEARS = 200;
  private static final int MOST_LABELS = 12;

  private LineChart() {}

  static Drawing draw(List<Point> points) {
    TreeMap<Integer, Double> byYear = new TreeMap<>();
    for (Point point : points) {
      if (point.label().matches("[0-9]{4}")) {
        byYear.merge(Integer.valueOf(point.label()), point.value(), Double::sum);
      }
    }
    if (byYear.isEmpty()) {
      return new Drawing(WIDTH, HEIGHT, List.of());
    }
    int last = byYear.lastKey();
    int first = Math.max(byYear.firstKey(), last - MOST_YEARS);
    double most = Math.max(1, byYear.values().stream().mapToDouble(v -> v).max().orElse(1));
    List<Drawing.Shape> shapes = new ArrayList<>(axes(most));
    int step = Math.max(1, (int) Math.ceil((last - first + 1) / (double) MOST_LABELS));
    double beforeX = 0;
    double beforeY = 0;
    for (int year = first; year <= last; year++) {
      double x = first == last ? LEFT : LEFT + (year - first) * across() / (last - first);
      double y = HEIGHT - BOTTOM - byYear.getOrDefault(year, 0.0) / most * down();
      if (year > first) {
        shapes.add(new Drawing.Line(beforeX, beforeY, x, y, 2));
      }
      shapes.add(new Drawing.Dot(x, y, 3));
      if ((year - first) % step == 0) {
        shapes.add(new Drawing.Text(x, HEIGHT - 8, "middle", Integer.toString(year)));
      }
      beforeX = x;
      beforeY = y;
    }
    return new Drawing(WIDTH, HEIGHT, shapes);
  }

  private static double across() {
    return WIDTH - LEFT - RIGHT;
  }

  private static double down() {
    return HEIGHT - TOP - BOTTOM;
  }

  private static List<Drawing.Shape> axes(double most) {
    double ground = HEIGHT - BOTTOM;
    return List.of(
        new Drawing.Line(LEFT, ground, WIDTH - RIGHT, ground, 1),
        new Drawing.Line(LEFT, TOP, LEFT, ground, 1),
        new Drawing.Text(LEFT - 6, ground, "end", "0"),
        new Drawing.Text(LEFT - 6, TOP + 5, "end", ChartText.number(most)));
  }
}
