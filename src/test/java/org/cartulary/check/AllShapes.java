package org.cartulary.check;

/** Checks graphs of any origin, also those of which nobody has seen the records. */
public final class AllShapes {
  private AllShapes() {}

  public static ShapeCheck check() {
    return new ShapeCheck(ShapeCheck.shapesGraph());
  }
}
