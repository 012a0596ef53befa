package org.cartulary.serve.page;

import org.apache.jena.graph.Node;

/** Draws the portraits of things of one class. */
interface Painter {
  /** The class. */
  Node type();

  /** A thing of that class. */
  Portrait paint(Node thing, Palette palette);
}
