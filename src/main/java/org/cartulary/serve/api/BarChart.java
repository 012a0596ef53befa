package org.cartulary.serve.api;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.cartulary.serve.api.ChartData.Point;

/**
 * A bar for each row, one below the other, each below what it stands for, so that there is room for
 * both on a narrow screen.
 */
final class BarChart {
  private static final int WIDTH = 400;
  private static final int ROW = 38;
  private static final int NUMBER = 100;

  /** How many letters of Latin have room; others are twice as wide. */
  private static final int ROOM = 50;

  /** From here on scripts have letters as wide as they are high. */
  private static final int FIRST_WIDE = 0x1100;

  private static final int MOST = 25;

  private BarChart() {}

  /**
   * Draws the first rows.
   *
   * @param numbers writes values
   */
  static Drawing draw(List<Point> points, NumberFormat numbers) {
    List<Point> shown = points.subList(0, Math.min(MOST, points.size()));
    double most = shown.stream().mapToDouble(Point::value).max().orElse(1);
    List<Drawing.Shape> shapes = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Point point = shown.get(i);
      double top = i * (double) ROW;
      double length = most == 0 ? 0 : point.value() / most * (WIDTH - NUMBER);
      String label = cut(point.label());
      shapes.add(new Drawing.Text(0, top + 14, "start", label));
      shapes.add(new Drawing.Box(0, top + 19, length, ROW - 24));
      shapes.add(new Drawing.Text(length + 6, top + 31, "start", numbers.format(point.value())));
    }
    return new Drawing(WIDTH, shown.size() * ROW, shapes, shown.size());
  }

  /** A label with an ellipsis where it is longer than there is room for. */
  private static String cut(String text) {
    int room = ROOM;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      room -= text.codePointAt(at) < FIRST_WIDE ? 1 : 2;
      if (room < 0) {
        return text.substring(0, at) + "…";
      }
    }
    return text;
  }
}
