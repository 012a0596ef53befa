package org.cartulary.export.schemaorg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A text that was read, a {@code DigitalDocument}.
 *
 * @param address of the text itself
 * @param original where it stands on the web, if it does
 * @param modified when it last changed
 */
public record SchemaText(String name, String address, Optional<String> original, Instant modified)
    implements SchemaEntity {

  @Override
  public SchemaNode node() {
    return SchemaNode.unnamed("DigitalDocument")
        .text("name", Optional.of(name))
        .addresses("url", List.of(address))
        .text("encodingFormat", Optional.of("text/plain"))
        .text("dateModified", Optional.of(modified.toString()))
        .addresses("isBasedOn", original.stream().toList());
  }
}
