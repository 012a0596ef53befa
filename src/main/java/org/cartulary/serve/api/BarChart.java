package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.serve.api.ChartData.Point;

/** A bar for each row, one below the other, with what it stands for before it. */
final class BarChart {
  private static final int WIDTH = 720;
  private static final int ROW = 24;
  private static final int LABEL = 300;
  private static final int NUMBER = 90;
  private static final int MOST = 25;

  private BarChart() {}

  static Drawing draw(List<Point> points) {
    List<Point> shown = points.subList(0, Math.min(MOST, points.size()));
    double most = shown.stream().mapToDouble(Point::value).max().orElse(1);
    List<Drawing.Shape> shapes = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Point point = shown.get(i);
      double top = i * (double) ROW;
      double length = most == 0 ? 0 : point.value() / most * (WIDTH - LABEL - NUMBER);
      shapes.add(new Drawing.Text(LABEL - 8, top + 17, "end", ChartText.cut(point.label(), 36)));
      shapes.add(new Drawing.Box(LABEL, top + 4, length, ROW - 8));
      shapes.add(
          new Drawing.Text(LABEL + length + 6, top + 17, "start", ChartText.number(point.value())));
    }
    return new Drawing(WIDTH, shown.size() * ROW, shapes);
  }
}
