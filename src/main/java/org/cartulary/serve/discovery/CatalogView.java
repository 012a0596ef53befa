package org.cartulary.serve.discovery;

import java.util.Optional;

/**
 * The catalogue as a page shows it.
 *
 * @param endpoint the address of the SPARQL endpoint
 */
public record CatalogView(
    String title,
    Optional<String> description,
    Optional<String> licence,
    Optional<String> publisher,
    String endpoint,
    DumpTable dumps) {}
