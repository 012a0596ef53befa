package org.cartulary.serve.page;

import org.cartulary.serve.page.network.Network;

/**
 * Who works with whom: as a picture, and the same as a table.
 *
 * @param network the picture
 * @param table the same as a table
 */
public record Circle(String heading, Network network, Section table) implements Block {
  @Override
  public boolean isEmpty() {
    return table.isEmpty();
  }
}
