package org.cartulary.serve.api;

import java.util.List;

/**
 * A picture of an answer, for the page's template to write as SVG. Measures are in the units of its
 * own width and height.
 *
 * @param shapes from the back to the front
 * @param rows how many rows of the answer it shows
 */
public record Drawing(int width, int height, List<Shape> shapes, int rows) {
  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /** More than a narrow screen has room for. */
  private static final int WIDE = 500;

  /** Whether it is wider than a narrow screen, where it is moved and not made smaller. */
  public boolean isWide() {
    return width > WIDE;
  }

  /** What a picture is made of. */
  public sealed interface Shape {}

  /** A filled rectangle. */
  public record Box(double x, double y, double width, double height) implements Shape {}

  /** A straight line; {@code strength} is its width. */
  public record Line(double x1, double y1, double x2, double y2, double strength)
      implements Shape {}

  /** A filled circle; {@code title} is told who points at it. */
  public record Dot(double x, double y, double radius, String title) implements Shape {}

  /** A text; {@code anchor} is start, middle or end, as SVG has it. */
  public record Text(double x, double y, String anchor, String text) implements Shape {}
}
