package org.cartulary.store.history;

import java.time.Instant;
import java.util.Optional;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.RecordKind;

/**
 * One version of one thing.
 *
 * @param seq its place among all versions: in the order of releases and, within one, of IRIs
 * @param iri the thing
 * @param kind what it is, or was
 * @param release the number of the release that made it so
 * @param datestamp since when that could be read, in whole seconds; it never goes down from one
 *     release to the next
 * @param change what the release did
 * @param record what is said of it; empty where it was removed
 */
public record Version(
    long seq,
    String iri,
    RecordKind kind,
    int release,
    Instant datestamp,
    Change change,
    Optional<MetadataRecord> record) {}
