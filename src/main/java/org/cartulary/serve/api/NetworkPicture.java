package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartulary.serve.api.ChartData.Point;

/**
 * Who is linked with whom. Those that are linked draw each other near and all push each other away
 * (Fruchterman and Reingold, 1991), from a circle at the start, so the same answer always gives the
 * same picture.
 */
final class NetworkPicture {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 600;
  private static final int SIDE = 110;
  private static final int EDGE = 30;
  private static final int MOST = 36;
  private static final int ROUNDS = 150;

  /** How strongly all are drawn to the middle, so that no part drifts away from the others. */
  private static final double GRAVITY = 0.4;

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Point> links = new ArrayList<>();

  private NetworkPicture(List<Point> points) {
    List<Point> strongest = new ArrayList<>(points);
    strongest.sort(Comparator.comparingDouble(Point::value).reversed());
    for (Point link : strongest) {
      int fresh =
          (places.containsKey(link.label()) ? 0 : 1) + (places.containsKey(link.other()) ? 0 : 1);
      if (places.size() + fresh <= MOST) {
        places.putIfAbsent(link.label(), places.size());
        places.putIfAbsent(link.other(), places.size());
        links.add(link);
      }
    }
  }

  static Drawing draw(List<Point> points) {
    return new NetworkPicture(points).drawing();
  }

  private Drawing drawing() {
    int count = places.size();
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = Math.cos(2 * Math.PI * i / count);
      y[i] = Math.sin(2 * Math.PI * i / count);
    }
    double ideal = Math.sqrt(4.0 / Math.max(1, count));
    for (int round = 0; round < ROUNDS; round++) {
      move(x, y, ideal, 0.2 * (1 - round / (double) ROUNDS));
    }
    fit(x, WIDTH, SIDE);
    fit(y, HEIGHT, EDGE);
    return new Drawing(WIDTH, HEIGHT, shapes(x, y));
  }

  private void move(double[] x, double[] y, double ideal, double most) {
    double[] pullX = new double[x.length];
    double[] pullY = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(x, y, i, j);
        pull(x, y, i, j, -ideal * ideal / (distance * distance), pullX, pullY);
      }
    }
    for (Point link : links) {
      int from = places.getOrDefault(link.label(), 0);
      int to = places.getOrDefault(link.other(), 0);
      pull(x, y, from, to, distance(x, y, from, to) / ideal, pullX, pullY);
    }
    for (int i = 0; i < x.length; i++) {
      pullX[i] -= GRAVITY * x[i];
      pullY[i] -= GRAVITY * y[i];
      double length = Math.max(1e-9, Math.hypot(pullX[i], pullY[i]));
      double step = Math.min(length, most) / length;
      x[i] += pullX[i] * step;
      y[i] += pullY[i] * step;
    }
  }

  private static double distance(double[] x, double[] y, int i, int j) {
    return Math.max(0.01, Math.hypot(x[i] - x[j], y[i] - y[j]));
  }

  private static void pull(
      double[] x, double[] y, int i, int j, double force, double[] pullX, double[] pullY) {
    double alongX = (x[j] - x[i]) * force;
    double alongY = (y[j] - y[i]) * force;
    pullX[i] += alongX;
    pullY[i] += alongY;
    pullX[j] -= alongX;
    pullY[j] -= alongY;
  }

  /**
   * Stretches the values over a length, with a margin at both ends; half by where they are and half
   * by their rank, so that names in a crowd can be told apart.
   */
  private static void fit(double[] values, int length, int margin) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double least = sorted.length == 0 ? 0 : sorted[0];
    double span = Math.max(1e-9, sorted.length == 0 ? 0 : sorted[sorted.length - 1] - least);
    for (int i = 0; i < values.length; i++) {
      double rank = Arrays.binarySearch(sorted, values[i]) / Math.max(1.0, values.length - 1.0);
      double place = ((values[i] - least) / span + rank) / 2;
      values[i] = margin + place * (length - 2.0 * margin);
    }
  }

  private List<Drawing.Shape> shapes(double[] x, double[] y) {
    List<Drawing.Shape> shapes = new ArrayList<>();
    double strongest = links.stream().mapToDouble(Point::value).max().orElse(1);
    for (Point link : links) {
      int from = places.getOrDefault(link.label(), 0);
      int to = places.getOrDefault(link.other(), 0);
      double strength = 1 + 3 * link.value() / Math.max(1, strongest);
      shapes.add(new Drawing.Line(x[from], y[from], x[to], y[to], strength));
    }
    places.forEach(
        (label, place) -> {
          shapes.add(new Drawing.Dot(x[place], y[place], 5));
          String text = ChartText.cut(label, 30);
          shapes.add(new Drawing.Text(x[place], y[place] - 9, "middle", text));
        });
    return shapes;
  }
}
