package org.cartulary.store.history;

import java.util.Optional;

/**
 * Which current versions are wanted.
 *
 * @param facet those of a facet, or of all
 * @param firstRelease from this release on
 * @param lastRelease until this release
 */
public record Span(Optional<String> facet, int firstRelease, int lastRelease) {}
