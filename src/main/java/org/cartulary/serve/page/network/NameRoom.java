package org.cartulary.serve.page.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds room for names beside the dots of a picture: in the order of the dots, each below its dot
 * or above it, where it hides neither another name nor another dot.
 */
final class NameRoom {
  /** How much of the size of a letter a line takes. */
  private static final double LINE = 1.2;

  private static final double LATIN = 0.56;
  private static final double WIDE = 1.0;

  /** From here on scripts have letters as wide as they are high. */
  private static final int FIRST_WIDE = 0x1100;

  private final double size;
  private final List<Box> taken = new ArrayList<>();

  private record Box(double left, double top, double right, double bottom) {
    private boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    private boolean isWithin(double width, double height) {
      return left >= 0 && top >= 0 && right <= width && bottom <= height;
    }
  }

  /**
   * Room beside these dots.
   *
   * @param size of the letters, in the units of the picture
   */
  NameRoom(List<Network.Dot> dots, double size) {
    this.size = size;
    for (Network.Dot dot : dots) {
      taken.add(
          new Box(
              dot.x() - dot.radius(),
              dot.y() - dot.radius(),
              dot.x() + dot.radius(),
              dot.y() + dot.radius()));
    }
  }

  /** Takes the room for a dot's name, if there is any. */
  boolean take(Network.Dot dot, boolean above) {
    Box box = box(dot, above);
    if (!box.isWithin(Network.WIDTH, Network.HEIGHT) || taken.stream().anyMatch(box::meets)) {
      return false;
    }
    taken.add(box);
    return true;
  }

  /** Takes the room below a dot whose name must be shown, whatever else is there. */
  void takeBelow(Network.Dot dot) {
    taken.add(box(dot, false));
  }

  private Box box(Network.Dot dot, boolean above) {
    double width = width(dot.shortName());
    double edge = dot.radius() + 1.0;
    double top = above ? dot.y() - edge - LINE * size : dot.y() + edge;
    return new Box(dot.x() - width / 2, top, dot.x() + width / 2, top + LINE * size);
  }

  private double width(String name) {
    return size * name.codePoints().mapToDouble(letter -> letter < FIRST_WIDE ? LATIN : WIDE).sum();
  }
}
