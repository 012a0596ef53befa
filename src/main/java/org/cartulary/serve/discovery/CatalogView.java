package org.cartulary.serve.discovery;

import java.util.Optional;
import org.cartulary.serve.page.Value;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as a page shows it.
 *
 * @param endpoint the address of the SPARQL endpoint
 */
public record CatalogView(
    String title,
    Optional<String> description,
    @Nullable Value licence,
    @Nullable Value publisher,
    String endpoint,
    DumpTable dumps) {}
