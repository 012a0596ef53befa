package org.cartulary.serve.page.network;

import java.util.Arrays;
import java.util.List;

/**
 * Places the nodes of a small graph so that those that are joined stand near each other and no two
 * on top of each other: Fruchterman and Reingold's forces (Software: Practice and Experience 21,
 * 1991, p. 1129), from a circle and without chance, so that the same graph always gets the same
 * picture. The cost is quadratic in the nodes.
 */
final class ForceLayout {
  private static final int STEPS = 120;
  private static final double NEAREST = 1e-6;

  /** How much more one direction may be stretched than the other. */
  private static final double STRETCH = 1.5;

  private final int nodes;
  private final List<Edge> edges;
  private final double gravity;
  private final double[] x;
  private final double[] y;

  /** Two nodes, by number, and how strongly they are joined, at least 1. */
  record Edge(int from, int to, int weight) {}

  /** Where a node stands, both from 0 to 1. */
  record Point(double x, double y) {}

  private ForceLayout(int nodes, List<Edge> edges, double gravity) {
    this.nodes = nodes;
    this.edges = edges;
    this.gravity = gravity;
    this.x = new double[nodes];
    this.y = new double[nodes];
  }

  /**
   * The places of nodes 0 to n - 1.
   *
   * @param gravity how strongly all are drawn to the middle, so that parts that are not joined do
   *     not drift away from each other; 0 for a network in one part
   */
  static List<Point> of(int nodes, List<Edge> edges, double gravity) {
    ForceLayout layout = new ForceLayout(nodes, List.copyOf(edges), gravity);
    layout.circle();
    double ideal = nodes < 2 ? 1 : Math.sqrt(1.0 / nodes);
    for (int step = 0; step < STEPS; step++) {
      layout.move(ideal, 0.12 * (1 - (double) step / STEPS));
    }
    return layout.fitted();
  }

  private void circle() {
    for (int i = 1; i < nodes; i++) {
      // A golden turn apart, so that neighbours in the list do not start as neighbours.
      double angle = i * Math.PI * (3 - Math.sqrt(5));
      double radius = 0.25 + 0.25 * i / nodes;
      x[i] = radius * Math.cos(angle);
      y[i] = radius * Math.sin(angle);
    }
  }

  private void move(double ideal, double furthest) {
    double[] dx = new double[nodes];
    double[] dy = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      for (int j = i + 1; j < nodes; j++) {
        double distance = distance(i, j);
        force(i, j, ideal * ideal / (distance * distance), dx, dy);
      }
    }
    for (Edge edge : edges) {
      double strength = 0.5 + 0.5 * Math.min(4, edge.weight());
      double pull = distance(edge.from(), edge.to()) / ideal * strength * 0.5;
      force(edge.from(), edge.to(), -pull, dx, dy);
    }
    for (int i = 0; i < nodes; i++) {
      dx[i] -= gravity * x[i];
      dy[i] -= gravity * y[i];
      double length = Math.max(NEAREST, Math.hypot(dx[i], dy[i]));
      double step = Math.min(length, furthest) / length;
      x[i] += dx[i] * step;
      y[i] += dy[i] * step;
    }
  }

  private double distance(int i, int j) {
    return Math.max(NEAREST, Math.hypot(x[i] - x[j], y[i] - y[j]));
  }

  /** Pushes two nodes apart, by this much for each unit of their distance. */
  private void force(int i, int j, double amount, double[] dx, double[] dy) {
    double fx = (x[i] - x[j]) * amount;
    double fy = (y[i] - y[j]) * amount;
    dx[i] += fx;
    dy[i] += fy;
    dx[j] -= fx;
    dy[j] -= fy;
  }

  /** Drawn as large as the picture has room for, in its middle. */
  private List<Point> fitted() {
    double left = Arrays.stream(x).min().orElse(0);
    double top = Arrays.stream(y).min().orElse(0);
    double width = Math.max(NEAREST, Arrays.stream(x).max().orElse(0) - left);
    double height = Math.max(NEAREST, Arrays.stream(y).max().orElse(0) - top);
    // Stretched to the picture's shape, but not so far that a row of nodes becomes a cross.
    double scaleX = Math.min(1 / width, STRETCH / height);
    double scaleY = Math.min(1 / height, STRETCH / width);
    Point[] points = new Point[nodes];
    for (int i = 0; i < nodes; i++) {
      points[i] =
          new Point(
              0.5 + (x[i] - left - width / 2) * scaleX, 0.5 + (y[i] - top - height / 2) * scaleY);
    }
    return List.of(points);
  }
}
