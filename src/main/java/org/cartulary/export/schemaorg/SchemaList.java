package org.cartulary.export.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list, an {@code ItemList}.
 *
 * @param total how many things the whole list has
 * @param before how many of them come before this part
 * @param items those of this part
 */
public record SchemaList(long total, int before, List<Item> items) implements SchemaEntity {
  public SchemaList {
    items = List.copyOf(items);
  }

  /**
   * A thing in a list.
   *
   * @param address of the page about it, absolute
   */
  public record Item(String name, String address) {}

  @Override
  public SchemaNode node() {
    List<SchemaNode> elements = new ArrayList<>();
    for (Item item : items) {
      elements.add(
          SchemaNode.unnamed("ListItem")
              .number("position", before + elements.size() + 1L)
              .text("name", Optional.of(item.name()))
              .addresses("url", List.of(item.address())));
    }
    return SchemaNode.unnamed("ItemList")
        .number("numberOfItems", total)
        .nodes("itemListElement", elements);
  }
}
