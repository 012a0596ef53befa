package org.cartulary.config;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes a site.
 *
 * @param homepage an http(s) address, or null
 * @param ror the bare ROR id, or null
 */
public record Publisher(
    String name, @Nullable String abbreviation, @Nullable String homepage, @Nullable String ror) {}
