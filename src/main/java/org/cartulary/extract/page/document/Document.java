package org.cartulary.extract.page.document;

import java.util.List;

/** A page as its blocks, in reading order. */
public record Document(List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }
}
