package org.cartulary.store;

import java.time.Instant;

/**
 * One published version of the site's graph.
 *
 * @param number from 1
 * @param iri {@code {base}release-{number}}
 * @param issued when it was published
 * @param description what was said of it
 * @param digest SHA-256, in hex, of its quads in canonical N-Quads, sorted by code point
 * @param quads how many quads its sources' graphs hold
 * @param added how many of them the release before did not hold
 * @param removed how many quads of the release before it does not hold
 */
public record Release(
    int number,
    String iri,
    Instant issued,
    ReleaseDescription description,
    String digest,
    long quads,
    long added,
    long removed) {}
