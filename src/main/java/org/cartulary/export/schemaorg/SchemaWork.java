package org.cartulary.export.schemaorg;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A work of which no more is known than its name and licence, a {@code CreativeWork}.
 *
 * @param iri its own
 * @param licence the address of its licence
 */
public record SchemaWork(Node iri, String name, Optional<String> licence) implements SchemaEntity {

  @Override
  public SchemaNode node() {
    return SchemaNode.of(iri, "CreativeWork")
        .text("name", Optional.of(name))
        .addresses("license", licence.stream().toList());
  }
}
