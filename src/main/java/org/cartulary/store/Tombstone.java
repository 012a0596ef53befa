package org.cartulary.store;

import java.time.Instant;

/**
 * What remains of a thing that was published once and is no more: no triple of a source has it as
 * its subject.
 *
 * @param iri the thing
 * @param release the IRI of the release that first did without it
 * @param since when that was published
 */
public record Tombstone(String iri, String release, Instant since) {}
