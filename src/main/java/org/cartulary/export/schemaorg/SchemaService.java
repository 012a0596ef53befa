package org.cartulary.export.schemaorg;

import java.util.List;
import java.util.Optional;

/**
 * Something that programs ask over HTTP, a {@code WebAPI}.
 *
 * @param name what it is called
 * @param address where it is asked
 * @param documentation where it is described
 */
public record SchemaService(String name, String address, String documentation)
    implements SchemaEntity {

  @Override
  public SchemaNode node() {
    return SchemaNode.unnamed("WebAPI")
        .text("name", Optional.of(name))
        .addresses("url", List.of(address))
        .addresses("documentation", List.of(documentation));
  }
}
