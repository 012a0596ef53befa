package org.cartulary.serve.api;

import java.util.List;

/**
 * A picture of an answer, for the page's template to write as SVG. Measures are in the units of its
 * own width and height.
 *
 * @param shapes from the back to the front
 */
public record Drawing(int width, int height, List<Shape> shapes) {
  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /** What a picture is made of. */
  public sealed interface Shape {}

  /** A filled rectangle. */
  public record Box(double x, double y, double width, double height) implements Shape {}

  /** A straight line; {@code strength} is its width. */
  public record Line(double x1, double y1, double x2, double y2, double strength)
      implements Shape {}

  /** A filled circle. */
  public record Dot(double x, double y, double radius) implements Shape {}

  /** A text; {@code anchor} is start, middle or end, as SVG has it. */
  public record Text(double x, double y, String anchor, String text) implements Shape {}
}
