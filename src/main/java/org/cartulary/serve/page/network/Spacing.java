package org.cartulary.serve.page.network;

import java.util.List;

/**
 * Pushes circles apart that lie on each other, each pair by half of what it lacks, until none do or
 * there is no more room; without chance, as the layout is made.
 */
final class Spacing {
  private static final int ROUNDS = 300;
  private static final double NEAREST = 1e-6;

  private final List<Circle> circles;
  private final double gap;

  /** A circle that can be moved within its bounds. */
  static final class Circle {
    private final double radius;
    private double x;
    private double y;

    Circle(double x, double y, double radius) {
      this.x = x;
      this.y = y;
      this.radius = radius;
    }

    double x() {
      return x;
    }

    double y() {
      return y;
    }

    private void moveWithin(Bounds bounds, double dx, double dy) {
      x = Math.max(bounds.left(), Math.min(bounds.right(), x + dx));
      y = Math.max(bounds.top(), Math.min(bounds.bottom(), y + dy));
    }
  }

  /** Where middles can be. */
  record Bounds(double left, double top, double right, double bottom) {}

  private Spacing(List<Circle> circles, double gap) {
    this.circles = circles;
    this.gap = gap;
  }

  /**
   * Moves the circles.
   *
   * @param gap what is to be between any two
   */
  static void apart(List<Circle> circles, double gap, Bounds bounds) {
    Spacing spacing = new Spacing(circles, gap);
    for (int round = 0; round < ROUNDS && spacing.push(bounds); round++) {}
  }

  /** Whether any were too near. */
  private boolean push(Bounds bounds) {
    boolean pushed = false;
    for (int i = 0; i < circles.size(); i++) {
      for (int j = i + 1; j < circles.size(); j++) {
        Circle one = circles.get(i);
        Circle other = circles.get(j);
        double distance = Math.hypot(other.x - one.x, other.y - one.y);
        double lack = one.radius + other.radius + gap - distance;
        if (lack > NEAREST) {
          // Those in one place go apart in a direction of their own.
          double angle =
              distance > NEAREST ? Math.atan2(other.y - one.y, other.x - one.x) : i + 2.0 * j;
          double dx = Math.cos(angle) * lack / 2;
          double dy = Math.sin(angle) * lack / 2;
          one.moveWithin(bounds, -dx, -dy);
          other.moveWithin(bounds, dx, dy);
          pushed = true;
        }
      }
    }
    return pushed;
  }
}
